"""An application that answers with the path that it takes the request to be for; Gunicorn serves it."""


def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [environ["PATH_INFO"].encode("latin-1")]

"""An application that keeps what each request that reached it was for and from whom; Hypercorn serves it."""

import json

received = []


async def app(scope, receive, send):
    if scope["type"] == "lifespan":
        return
    if scope["path"] == "/received":
        await answer(send, json.dumps(received).encode())
        received.clear()
        return
    headers = [[name.decode("latin-1"), value.decode("latin-1")] for name, value in scope["headers"]]
    received.append({"url": scope["raw_path"].decode("latin-1"), "headers": headers})
    if scope["type"] == "websocket":
        await receive()
        await send({"type": "websocket.accept"})
        while (event := await receive())["type"] == "websocket.receive":
            await send({"type": "websocket.send", "text": f"{event['text']}!"})
    else:
        await answer(send, b"the application")


async def answer(send, body):
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/plain")]})
    await send({"type": "http.response.body", "body": body})

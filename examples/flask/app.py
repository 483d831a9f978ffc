"""A Flask app that gets its users from Vestibule, in headers of the proxy: docs/embedding.md.

    python3 -m venv .venv && .venv/bin/pip install --require-hashes -r requirements.txt
    .venv/bin/gunicorn --bind unix:/run/flask/app.sock --umask 0o117 --no-control-socket app:app

VESTIBULE is the address where people sign in.
"""

import os
from dataclasses import dataclass

from flask import Flask, abort, g, render_template_string, request

VESTIBULE = os.environ.get("VESTIBULE", "https://id.example.org")

app = Flask(__name__)


@dataclass(frozen=True)
class User:
    id: str
    name: str
    groups: list[str]


@app.before_request
def identify_user():
    # These headers are true only if the proxy sent them, and only the proxy can open the Unix socket. A TCP connection
    # has an address; a Unix socket has none.
    if request.remote_addr:
        abort(403, "Connect through the proxy.")
    if not request.headers.get("Remote-User"):
        abort(401, "Sign in first.")
    g.user = User(
        id=header("Remote-User"),
        name=header("Remote-Name"),
        groups=[group for group in header("Remote-Groups").split(",") if group],
    )


def header(name):
    # In UTF-8, which WSGI decodes as Latin-1.
    return request.headers.get(name, "").encode("latin-1").decode()


@app.get("/")
def home():
    return render_template_string(
        """<!doctype html><html lang="en"><title>Flask</title><h1>Hello, {{ g.user.name }}!</h1>
        <p><a href="{{ vestibule }}/logout?rd={{ request.url_root | urlencode }}">Sign out</a></p>""",
        vestibule=VESTIBULE,
    )


@app.get("/ops")
def ops():
    if "ops" not in g.user.groups:
        abort(403, "For the group ops.")
    return render_template_string("""<!doctype html><html lang="en"><title>Flask</title><h1>Operations</h1>""")

"""A mail server for tests: smtp_server.py PORT FOLDER [starttls|tls CERTIFICATE KEY]. Keeps each mail as
FOLDER/NUMBER.eml. With TLS it asks for a user, vestibule, and a password, p@ss.

How it answers is written in FOLDER/mode: accept, refuse (for good), defer, or silent (never).
"""

import asyncio
import pathlib
import ssl
import sys

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

PORT, FOLDER = int(sys.argv[1]), pathlib.Path(sys.argv[2])


def mode():
    return (FOLDER / "mode").read_text().strip()


class Handler:
    count = 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        if mode() == "silent":
            (FOLDER / "held").touch()
            await asyncio.sleep(3600)
        if mode() == "refuse":
            return f"550 5.1.1 <{address}>: nobody here"
        if mode() == "defer":
            return "451 4.3.0 try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        Handler.count += 1
        draft = FOLDER / f"{Handler.count:04}.part"
        head = f"X-Envelope-To: {','.join(envelope.rcpt_tos)}\r\nX-Ehlo: {session.host_name}\r\n".encode()
        draft.write_bytes(head + envelope.content)
        draft.rename(draft.with_suffix(".eml"))
        return "250 OK"


def authenticate(server, session, envelope, mechanism, data):
    # Not handled: the server answers 535 itself.
    return AuthResult(success=(data.login, data.password) == (b"vestibule", b"p@ss"), handled=False)


def security():
    if len(sys.argv) == 3:
        return {}
    mode, certificate, key = sys.argv[3:]
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate, key)
    of_mode = {"ssl_context": context} if mode == "tls" else {"tls_context": context, "require_starttls": True}
    return {"authenticator": authenticate, "auth_required": True, "auth_require_tls": mode != "tls", **of_mode}


async def main():
    controller = Controller(Handler(), hostname="127.0.0.1", port=PORT, **security())
    controller.start()
    await asyncio.Event().wait()


asyncio.run(main())

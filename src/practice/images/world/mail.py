"""An SMTP server that keeps every mail as a file: 587 with STARTTLS, 465 with TLS on connect, login required.

Mail from the refused sender is turned away at MAIL FROM, as a provider does with a sender it does not know.
"""
import itertools
import json
import os
import ssl
import threading
import time

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword

SETTINGS = json.load(open("/world/smtp.json"))
FOLDER = "/world/mail"
NUMBERS = itertools.count(1)


def login(_server, _session, _envelope, _mechanism, data):
    right = (isinstance(data, LoginPassword)
             and data.login.decode(errors="replace") == SETTINGS["user"]
             and data.password.decode(errors="replace") == SETTINGS["password"])
    return AuthResult(success=right, handled=False)


class Postbox:
    def __init__(self, port):
        self.port = port

    async def handle_MAIL(self, _server, _session, envelope, address, options):
        if address.lower() == SETTINGS["refused_sender"]:
            return "550 5.7.1 Sender address rejected: not owned by user"
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 OK"

    async def handle_DATA(self, _server, session, envelope):
        name = f"{time.strftime('%Y%m%dT%H%M%S')}-{os.getpid()}-{next(NUMBERS):04d}"
        note = {"file": f"{name}.eml", "received": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
                "port": self.port, "from": envelope.mail_from, "to": envelope.rcpt_tos, "helo": session.host_name}
        with open(f"{FOLDER}/{name}.eml", "wb") as file:
            file.write(envelope.original_content)
        with open(f"{FOLDER}/.{name}", "w") as file:
            json.dump(note, file)
        os.rename(f"{FOLDER}/.{name}", f"{FOLDER}/{name}.json")
        print(f"mail from {envelope.mail_from} to {', '.join(envelope.rcpt_tos)} on port {self.port}", flush=True)
        return "250 2.0.0 kept"


tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
tls.load_cert_chain("/world/ca/world.crt", "/world/ca/world.key")
shared = {"hostname": "0.0.0.0", "authenticator": login, "auth_required": True, "server_hostname": "mail.practice.test"}
Controller(Postbox(587), port=587, tls_context=tls, require_starttls=True, **shared).start()
# Here the whole connection is inside TLS already, which aiosmtpd does not count as such.
Controller(Postbox(465), port=465, ssl_context=tls, auth_require_tls=False, **shared).start()
threading.Event().wait()

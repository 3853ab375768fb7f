"""Stands in for GitHub's OAuth: authorize, access_token and the API's /user, under two names and over TLS.

Answers are GitHub's, down to errors that come with status 200 (docs.github.com, "Authorizing OAuth apps" and
"Troubleshooting OAuth app access token request errors"). Instead of a password form there is a list of people.
"""
import base64
import html
import http.server
import json
import os
import secrets
import ssl
import time
import urllib.parse

APP = json.load(open("/world/github.json"))
USERS = {user["login"]: user for user in json.load(open(os.path.dirname(os.path.abspath(__file__)) + "/users.json"))}
CODE_LIVES = 600
codes, tokens = {}, {}


class Front(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        url = urllib.parse.urlsplit(self.path)
        asked = dict(urllib.parse.parse_qsl(url.query))
        host = self.headers.get("Host", "").split(":")[0]
        if host == APP["api_host"]:
            self.api(url.path)
        elif url.path.startswith("/api/v3/"):  # where GitHub Enterprise Server has its API
            self.api(url.path[len("/api/v3"):])
        elif url.path == "/login/oauth/authorize":
            self.authorize(asked)
        else:
            self.send(404, "text/plain", "Not Found")

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
        if urllib.parse.urlsplit(self.path).path != "/login/oauth/access_token":
            self.send(404, "text/plain", "Not Found")
            return
        status, answer = exchange({**dict(urllib.parse.parse_qsl(body)), **self.basic()})
        if "json" in self.headers.get("Accept", ""):
            self.json(status, answer)
        else:
            self.send(status, "application/x-www-form-urlencoded", urllib.parse.urlencode(answer))

    def basic(self):
        """The client's id and secret, where they come as Basic authentication (RFC 6749, section 2.3.1)."""
        kind, _, pair = self.headers.get("Authorization", "").partition(" ")
        if kind.lower() != "basic":
            return {}
        client, _, secret = base64.b64decode(pair).decode().partition(":")
        return {"client_id": urllib.parse.unquote(client), "client_secret": urllib.parse.unquote(secret)}

    def authorize(self, asked):
        """The page on which a person says who they are; with `login`, that choice."""
        if asked.get("client_id") != APP["client_id"]:
            self.send(404, "text/html", "<h1>404</h1>")
        elif not asked.get("redirect_uri", "").startswith("https://"):
            self.send(200, "text/html", "<h1>Be careful!</h1><p>The redirect_uri is not associated with this application.")
        elif asked.get("login") in USERS:
            code = secrets.token_hex(10)
            codes[code] = (asked["login"], asked["redirect_uri"], time.monotonic())
            back = urllib.parse.urlencode({"code": code, "state": asked.get("state", "")})
            self.send(302, "text/html", "", {"Location": asked["redirect_uri"] + "?" + back})
        else:
            links = "".join(
                '<li><a href="/login/oauth/authorize?%s">%s</a>\n' % (
                    html.escape(urllib.parse.urlencode({**asked, "login": login})), html.escape(login))
                for login in USERS)
            self.send(200, "text/html; charset=utf-8", "<title>Who are you?</title><ul>\n" + links + "</ul>")

    def api(self, path):
        """The API asks for a User-Agent and a token in either of GitHub's two spellings."""
        kind, _, token = self.headers.get("Authorization", "").partition(" ")
        user = USERS.get(tokens.get(token, "")) if kind.lower() in ("bearer", "token") else None
        if not self.headers.get("User-Agent"):
            self.json(403, {"message": "Request forbidden by administrative rules."})
        elif not user:
            self.json(401, {"message": "Bad credentials", "status": "401"})
        elif path == "/user":
            self.json(200, {"login": user["login"], "id": user["id"], "type": "User", "name": user["name"], "email": None})
        elif path.startswith("/user/memberships/orgs/") and path.rsplit("/", 1)[1] in user["orgs"]:
            about = {"login": user["login"], "id": user["id"]}
            self.json(200, {"state": "active", "role": "member", "user": about,
                            "organization": {"login": path.rsplit("/", 1)[1]}})
        elif path == "/user/orgs":
            self.json(200, [{"login": name} for name in user["orgs"]])
        else:
            self.json(404, {"message": "Not Found", "status": "404"})

    def json(self, status, value):
        self.send(status, "application/json; charset=utf-8", json.dumps(value))

    def send(self, status, kind, text, headers=None):
        body = text.encode()
        self.send_response(status)
        for name, value in {"Content-Type": kind, "Content-Length": str(len(body)), **(headers or {})}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, form, *words):
        # The query of a request holds codes.
        print("%s %s" % (self.command, urllib.parse.urlsplit(self.path).path), flush=True)


def exchange(form):
    """A code for a token. GitHub tells of a wrong code and of a wrong secret with status 200."""
    if form.get("client_id") != APP["client_id"]:
        return 404, {"error": "Not Found"}
    if form.get("client_secret") != APP["client_secret"]:
        return 200, {"error": "incorrect_client_credentials",
                     "error_description": "The client_id and/or client_secret passed are incorrect."}
    login, redirect, since = codes.pop(form.get("code"), (None, None, 0))
    if login is None or time.monotonic() - since > CODE_LIVES:
        return 200, {"error": "bad_verification_code",
                     "error_description": "The code passed is incorrect or expired."}
    if form.get("redirect_uri", redirect) != redirect:
        return 200, {"error": "redirect_uri_mismatch",
                     "error_description": "The redirect_uri MUST match the registered callback URL for this application."}
    token = "gho_" + secrets.token_hex(18)
    tokens[token] = login
    return 200, {"access_token": token, "scope": "read:user", "token_type": "bearer"}


server = http.server.ThreadingHTTPServer(("0.0.0.0", 443), Front)
tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
tls.load_cert_chain("/world/ca/github.crt", "/world/ca/github.key")
server.socket = tls.wrap_socket(server.socket, server_side=True)
server.serve_forever()

# Asks a provider's token endpoint with a code that cannot be right: the way it refuses tells whether it knows the client
# id and secret. Reads what is wanted from the variable `wanted`; prints one line of JSON and no secret.
import base64
import json
import ssl
import urllib.error
import urllib.parse
import urllib.request

LIMIT = 15


def end(kind, detail=""):
    print(json.dumps({"kind": kind, "detail": str(detail)}))
    raise SystemExit


def ask(address, form=None, headers=None):
    """The answer, whatever its status, as (status, JSON)."""
    data = urllib.parse.urlencode(form).encode() if form else None
    asked = urllib.request.Request(address, data, {"Accept": "application/json", "User-Agent": "Hearth", **(headers or {})})
    try:
        with urllib.request.urlopen(asked, timeout=LIMIT, context=context) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as error:
        try:
            return error.code, json.load(error)
        except ValueError:
            return error.code, {}
    except (OSError, ValueError) as error:
        end("unreachable", "%s: %s" % (address, getattr(error, "reason", error)))


context = ssl.create_default_context()
if wanted["authority"]:
    context.load_verify_locations(cadata=wanted["authority"])
endpoint, methods = wanted["token_endpoint"], ["client_secret_post"]
if not endpoint:
    where = wanted["issuer"].rstrip("/") + "/.well-known/openid-configuration"
    status, known = ask(where)
    endpoint = known.get("token_endpoint")
    methods = known.get("token_endpoint_auth_methods_supported") or ["client_secret_basic"]
    if not endpoint:
        end("unreachable", "%s: %s" % (where, status))
form = {"grant_type": "authorization_code", "code": "hearth", "redirect_uri": wanted["redirect_uri"]}
headers = {}
if "client_secret_basic" in methods:
    pair = ":".join(urllib.parse.quote(part, safe="") for part in (wanted["client_id"], wanted["secret"]))
    headers["Authorization"] = "Basic " + base64.b64encode(pair.encode()).decode()
else:
    form.update(client_id=wanted["client_id"], client_secret=wanted["secret"])
status, answer = ask(endpoint, form, headers)
error = str(answer.get("error", ""))
detail = "%s %s %s" % (status, error, answer.get("error_description", ""))
# RFC 6749, section 5.2; GitHub answers in words of its own, and with 404 for a client id that it does not know.
if error in ("invalid_grant", "bad_verification_code", "redirect_uri_mismatch", "invalid_request"):
    end("known")
if error in ("invalid_client", "unauthorized_client", "incorrect_client_credentials") or status in (401, 404):
    end("refused", detail)
end("unclear", detail)

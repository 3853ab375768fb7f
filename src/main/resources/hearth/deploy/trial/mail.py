# Tries a mail server as Synapse would use it, step by step, and says in one line of JSON how far it came. Reads what is
# wanted from the variable `wanted`; prints no secret.
import email.message
import email.utils
import json
import smtplib
import socket
import ssl

LIMIT = 15
host, port = wanted["host"], wanted["port"]


def end(kind, detail=""):
    print(json.dumps({"kind": kind, "detail": str(detail)}))
    raise SystemExit


def said(error):
    """What a mail server answered, as text."""
    text = getattr(error, "smtp_error", error)
    return "%s %s" % (getattr(error, "smtp_code", ""), text.decode(errors="replace") if isinstance(text, bytes) else text)


def connect():
    try:
        return socket.create_connection((host, port), LIMIT, all_errors=True)
    except ExceptionGroup as group:
        # An address of a kind for which this server has no way says nothing about the mail server.
        for kind, sign in (("refused", ConnectionRefusedError), ("silent", TimeoutError)):
            for error in group.exceptions:
                if isinstance(error, sign):
                    end(kind, error)
        end("unreachable", group.exceptions[0])


def speaks_tls():
    """Whether whoever listens there answers to TLS from the first byte."""
    anyone = ssl._create_unverified_context()
    try:
        with connect() as raw, anyone.wrap_socket(raw, server_hostname=host):
            return True
    except OSError:
        return False


def greets_in_plain():
    try:
        with connect() as raw:
            return raw.recv(3) == b"220"
    except OSError:
        return False


def secured(action):
    try:
        return action()
    except ssl.SSLCertVerificationError as error:
        end("certificate", error.verify_message)
    except ssl.SSLError as error:
        end("encryption" if wanted["encryption"] == "tls" and greets_in_plain() else "tls", error)
    except smtplib.SMTPResponseException as error:
        end("other", said(error))
    except (OSError, smtplib.SMTPException) as error:
        end("tls", error)


def opened():
    connect().close()
    if wanted["encryption"] == "tls":
        return secured(lambda: smtplib.SMTP_SSL(host, port, timeout=LIMIT, context=context))
    try:
        smtp = smtplib.SMTP(host, port, timeout=LIMIT)
        smtp.ehlo()
    except smtplib.SMTPResponseException as error:
        end("other", said(error))
    except (OSError, smtplib.SMTPException) as error:
        end("encryption" if speaks_tls() else "other", error)
    if not smtp.has_extn("starttls"):
        end("no-starttls")
    secured(lambda: smtp.starttls(context=context))
    return smtp


def letter():
    message = email.message.EmailMessage()
    message["Subject"], message["From"], message["To"] = wanted["subject"], wanted["from"], wanted["to"]
    message["Date"], message["Message-ID"] = email.utils.formatdate(), email.utils.make_msgid(domain=wanted["domain"])
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(wanted["text"])
    return message


context = ssl.create_default_context()
if wanted["authority"]:
    context.load_verify_locations(cadata=wanted["authority"])
try:
    socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
except socket.gaierror as error:
    end("name", error)
smtp = opened()
if wanted["user"]:
    try:
        smtp.login(wanted["user"], wanted["password"])
    except smtplib.SMTPAuthenticationError as error:
        end("login", said(error))
    except smtplib.SMTPNotSupportedError as error:
        end("no-login", error)
    except (OSError, smtplib.SMTPException) as error:
        end("other", said(error))
try:
    sender = email.utils.parseaddr(wanted["from"])[1]
    if not wanted["to"]:
        code, text = smtp.mail(sender)
        if code != 250:
            end("sender", "%s %s" % (code, text.decode(errors="replace")))
        smtp.rset()
        smtp.quit()
        end("accepted")
    smtp.send_message(letter(), sender, [wanted["to"]])
    smtp.quit()
    end("sent")
except smtplib.SMTPSenderRefused as error:
    end("sender", said(error))
except smtplib.SMTPRecipientsRefused as error:
    code, text = next(iter(error.recipients.values()))
    end("recipient", "%s %s" % (code, text.decode(errors="replace")))
except (OSError, smtplib.SMTPException) as error:
    end("other", said(error))

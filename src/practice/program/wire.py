"""The wire to each server: the proxy process in front of its SSH port, kept running and told what to do."""
import hashlib
import os
import subprocess
import sys
from pathlib import Path

from . import places, proxy, system
from .talk import Trouble, wait_until


def runs(name):
    """The process that is the wire to a server, or None."""
    home = places.server_folder(name)
    return system.pid_in(home / "proxy.pid", "proxy.py", home)


def ensure(known):
    """A running wire of the right length; one that was started by other code than today's is replaced."""
    name, home = known["name"], places.server_folder(known["name"])
    settings = {"listen": known["port"], "to": [known["bridge_address"], 22], "rtt": known["rtt"],
                "code": hashlib.sha256(Path(proxy.__file__).read_bytes()).hexdigest()[:12]}
    if runs(name) and (places.read_json(home / "proxy.json") or {}).get("code") == settings["code"]:
        try:
            proxy.ask(home, {"do": "rtt", "ms": known["rtt"]})
            return
        except OSError:
            pass
    end(name)
    places.write_json(home / "proxy.json", settings)
    (home / "proxy.pid").unlink(missing_ok=True)
    with open(home / "proxy.log", "ab") as log:
        subprocess.Popen([sys.executable, "-B", proxy.__file__, str(home)], stdin=subprocess.DEVNULL, stdout=log,
                         stderr=log, start_new_session=True, cwd="/")
    if not wait_until(lambda: runs(name), 10, 0.02):
        raise Trouble(f"The wire to {name} does not start.", f"Look into {home / 'proxy.log'}.",
                      system.tail((home / "proxy.log").read_text()))


def end(name):
    pid = runs(name)
    if pid:
        os.kill(pid, 15)
        wait_until(lambda: not system.cmdline(pid), 5, 0.02)


def ask(name, request):
    """Tell the wire of a server something; returns what has passed over it."""
    try:
        return proxy.ask(places.server_folder(name), request)
    except OSError:
        raise Trouble(f"There is no wire to a server `{name}`.", f"Run: practice server {name}")

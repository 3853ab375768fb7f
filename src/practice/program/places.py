"""Where things are kept, which versions are used, and the lock that lets one process change the world at a time."""
import contextlib
import fcntl
import hashlib
import ipaddress
import json
import os
import time
from pathlib import Path

from .talk import Trouble, say

SYNAPSE = "1.163.2"
POSTGRES = "17"
CADDY = "2.11"

SOURCE = Path(__file__).resolve().parent.parent
IMAGES = SOURCE / "images"
_cache = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
STATE = Path(os.environ.get("HEARTH_PRACTICE") or Path(_cache) / "hearth" / "practice").absolute()
SERVERS = STATE / "servers"
WORLD = STATE / "world"
ENGINE = STATE / "engine"
LOGS = STATE / "log"
# Sockets have short paths, and what only lives until the next boot belongs in /run.
RUN = Path("/run") / ("hearth-practice-" + hashlib.sha256(str(STATE).encode()).hexdigest()[:8])

try:
    SUBNET = ipaddress.ip_network(os.environ.get("HEARTH_PRACTICE_SUBNET") or "172.31.250.0/24")
except ValueError as wrong:
    raise SystemExit(f"HEARTH_PRACTICE_SUBNET is not a network: {wrong}\nGive one like 172.31.250.0/24.")
GATEWAY, WORLD_ADDRESS = str(SUBNET[1]), str(SUBNET[2])
# A network of its own for servers that have IPv6 only: others must not wonder about addresses that lead nowhere.
SUBNET6 = ipaddress.ip_network("fd68:7072:6163::/64")
WORLD_ADDRESS6 = str(SUBNET6[2])
DOMAIN = "practice.test"

NETWORK, NETWORK6 = "hearth-practice", "hearth-practice-6"
WORLD_CONTAINER = "hearth-practice-world"
LABEL = "hearth-practice=" + STATE.name + "-" + RUN.name[-8:]


def container_of(name):
    return "hearth-practice-vps-" + name


def server_folder(name):
    return SERVERS / name


def read_json(path, otherwise=None):
    try:
        return json.loads(Path(path).read_text())
    except (OSError, ValueError):
        return otherwise


def write(path, text, mode=0o644):
    """Write a file whole or not at all."""
    path = Path(path)
    fresh = path.with_name(f".{path.name}.{os.getpid()}")
    fresh.unlink(missing_ok=True)
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "w") as file:
        os.fchmod(file.fileno(), mode)
        file.write(text)
    os.replace(fresh, path)


def write_json(path, value, mode=0o644):
    write(path, json.dumps(value, indent=1) + "\n", mode)


@contextlib.contextmanager
def lock():
    """One process at a time changes anything; the kernel frees the lock when its owner dies."""
    STATE.mkdir(parents=True, exist_ok=True)
    handle = os.open(STATE / "lock", os.O_RDWR | os.O_CREAT, 0o644)
    try:
        waiting = 0
        while True:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if waiting % 100 == 10:
                    owner = os.pread(handle, 20, 0).decode().strip() or "?"
                    say(f"  … another practice command (process {owner}) is at work, waiting for it")
                waiting += 1
                if waiting > 18000:
                    raise Trouble("Another practice command has been at work for half an hour.",
                                  "Look what it does, or end it, and try again.")
                time.sleep(0.1)
        os.ftruncate(handle, 0)
        os.pwrite(handle, str(os.getpid()).encode(), 0)
        yield
    finally:
        os.close(handle)

"""GitHub's place in the practice world: a container of its own, so that changing it does not restart the world."""
import hashlib
import socket
import ssl

from . import places
from .engine import docker
from .places import WORLD
from .talk import Trouble, step, wait_until

CONTAINER = "hearth-practice-github"
ADDRESS = str(places.SUBNET[3])
HOST, API_HOST = "github." + places.DOMAIN, "api.github." + places.DOMAIN
SOURCE = places.SOURCE / "github"
APP = {"host": HOST, "api_host": API_HOST, "client_id": "Iv1.practice00000000",
       "client_secret": "practice-client-secret-000000000000000000"}


def up(image):
    """Make it answer, from the image of the world, which has all it needs. The caller holds the lock."""
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in sorted(SOURCE.iterdir()) if path.is_file())
                            + repr(APP).encode()).hexdigest()[:12]
    known = docker("container", "inspect", "-f", '{{.State.Running}} {{index .Config.Labels "sources"}}', CONTAINER,
                   check=False).stdout.strip()
    if known == f"true {digest}" and answers():
        return
    with step("GitHub's stand-in started"):
        remove()
        places.write_json(WORLD / "github.json", APP)
        docker("run", "-d", "--name", CONTAINER, "--hostname", "github", "--label", f"sources={digest}", "--network", places.NETWORK, "--ip", ADDRESS,
               "-v", f"{WORLD}:/world", "-v", f"{SOURCE}:/opt/github:ro", image, "/opt/github/start", HOST, API_HOST)
        if not wait_until(answers, 20, 0.1):
            log = docker("logs", "--tail", "20", CONTAINER, check=False)
            raise Trouble("GitHub's stand-in does not come up.", "Try `practice down` and `practice up`.",
                          log.stdout + log.stderr)


def remove():
    """It carries no label of the servers': what has no folder among those is cleared as half there."""
    docker("rm", "-fv", CONTAINER, check=False)


def answers():
    """Whether it answers over TLS under its own name."""
    try:
        trust = ssl.create_default_context(cafile=str(WORLD / "ca.pem"))
        with socket.create_connection((ADDRESS, 443), 1) as raw:
            trust.wrap_socket(raw, server_hostname=API_HOST).close()
        return True
    except (OSError, ValueError):
        return False

"""The world: one network and one container with names, certificates, images and mail."""
import json
import socket
import ssl
import struct
import threading
import urllib.request

from . import engine, github, hub, images, places, system
from .engine import docker
from .places import WORLD, WORLD_ADDRESS, WORLD_CONTAINER
from .talk import Trouble, step, wait_until

SERVICES = ("registry", "names", "authority", "bundle", "mail")
CA_BUNDLE = WORLD / "ca.pem"
DIRECTORY = "https://ca.practice.test:14000/dir"
SMTP = {"host": "mail.practice.test", "port_starttls": 587, "port_tls": 465, "user": "postman@practice.test",
        "password": "practice-mail-password", "sender": "hearth@practice.test",
        "refused_sender": "refused@practice.test"}


def inspect(container):
    """What the engine knows of a container, or None."""
    done = docker("container", "inspect", container, check=False)
    return json.loads(done.stdout)[0] if done.returncode == 0 else None


def free(port):
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def up():
    """Make the world whole. The caller holds the lock."""
    engine.start()
    for folder in (WORLD, WORLD / "mail", places.SERVERS):
        folder.mkdir(parents=True, exist_ok=True)
    _network()
    image = _images()
    known = inspect(WORLD_CONTAINER)
    if known and known["State"]["Running"] and (_slow() or not _answers_http()):
        registry("start")  # a fault test may have left it so
    if not known or not known["State"]["Running"] or known["Config"]["Image"] != image or not _sound():
        with step("the world around the servers started"):
            _start(image)
    github.up(image)
    port = registry_port()
    for name in hub.missing(port):
        hub.put(name, port)


def _network():
    done = docker("network", "inspect", places.NETWORK, "--format", "{{(index .IPAM.Config 0).Subnet}}", check=False)
    if done.returncode == 0 and done.stdout.strip() == str(places.SUBNET):
        return
    if done.returncode == 0:
        ids = docker("ps", "-aq", "--filter", f"network={places.NETWORK}").stdout.split()
        if ids:
            docker("rm", "-fv", *ids)
        docker("network", "rm", places.NETWORK)
    made = docker("network", "create", "--subnet", str(places.SUBNET), "--gateway", places.GATEWAY,
                  "-o", f"com.docker.network.driver.mtu={engine.mtu()}", "--label", places.LABEL,
                  places.NETWORK, check=False)
    if made.returncode:
        raise Trouble(f"The practice network {places.SUBNET} cannot be made.",
                      "If this computer uses these addresses already, give others: HEARTH_PRACTICE_SUBNET=10.99.0.0/24",
                      system.tail(made.stderr))


def ipv6():
    """Whether there is a network for servers with IPv6 only; made when first asked for. Some kernels know no IPv6."""
    if docker("network", "inspect", places.NETWORK6, check=False).returncode == 0:
        return True
    return docker("network", "create", "--ipv6", "--subnet", str(places.SUBNET6), "-o",
                  f"com.docker.network.driver.mtu={engine.mtu()}", "--label", places.LABEL, places.NETWORK6,
                  check=False).returncode == 0


def _images():
    """Build what is missing, two things at a time; returns the world's image."""
    wanted = images.recipe("world", "trixie")
    todo = [lambda: images.server("debian-12"), lambda: (images.world(), hub.prepare())]
    if all(images.exists(tag) for tag in (wanted, images.recipe("vps", "bookworm"))):
        return wanted
    troubles = []

    def guarded(job):
        try:
            job()
        except BaseException as trouble:
            troubles.append(trouble)

    threads = [threading.Thread(target=guarded, args=(job,)) for job in todo]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if troubles:
        raise troubles[0]
    return wanted


def _start(image):
    docker("rm", "-fv", WORLD_CONTAINER, check=False)
    places.write_json(WORLD / "smtp.json", SMTP)
    places.write(WORLD / "names.conf", _names_text())
    port = (places.read_json(WORLD / "world.json") or {}).get("registry_port", 0)
    if not port or not free(port):
        port = next(p for p in range(21000, 21100) if free(p))
    places.write_json(WORLD / "world.json", {"registry_port": port})
    docker("run", "-d", "--name", WORLD_CONTAINER, "--hostname", "world", "--label", places.LABEL,
           "--network", places.NETWORK, "--ip", WORLD_ADDRESS, "-p", f"127.0.0.1:{port}:5000",
           "-v", f"{WORLD}:/world", "--tmpfs", "/run", image)
    if ipv6():
        docker("network", "connect", "--ip6", places.WORLD_ADDRESS6, places.NETWORK6, WORLD_CONTAINER)
    if not wait_until(lambda: _sound(), 40, 0.1):
        log = docker("logs", "--tail", "20", WORLD_CONTAINER, check=False)
        raise Trouble("The world does not come up: " + ", ".join(n for n, ok in services().items() if not ok) + ".",
                      "Try `practice down` and `practice up`.", log.stdout + log.stderr)


def registry_port():
    return (places.read_json(WORLD / "world.json") or {}).get("registry_port", 0)


def _sound():
    return all(services().values())


def services():
    """Which of the five services answer, asked from outside as a server would."""
    return {"registry": _answers_http(), "names": dns("ca.practice.test") == WORLD_ADDRESS,
            "authority": _issuing_root_known(), "mail 587": _connects(587), "mail 465": _connects(465)}


def _slow():
    rate = WORLD / "registry-rate"
    return rate.exists() and rate.read_text().strip() != "0"


def _answers_http():
    try:
        return urllib.request.urlopen(f"http://{WORLD_ADDRESS}:5000/v2/", timeout=1).status == 200
    except (OSError, ValueError):
        return False


def _connects(port):
    try:
        socket.create_connection((WORLD_ADDRESS, port), 1).close()
        return True
    except OSError:
        return False


def _issuing_root_known():
    """The directory answers over TLS that ca.pem explains, and ca.pem holds today's issuing root."""
    try:
        trust = ssl.create_default_context(cafile=str(CA_BUNDLE))
        with socket.create_connection((WORLD_ADDRESS, 14000), 1) as raw:
            trust.wrap_socket(raw, server_hostname="ca.practice.test").close()
        newest = docker("exec", WORLD_CONTAINER, "curl", "-sf", "-m", "3", "--cacert", "/world/ca/root.crt",
                        "https://localhost:15000/roots/0", check=False).stdout.strip()
        return bool(newest) and newest in CA_BUNDLE.read_text()
    except (OSError, ValueError):
        return False


def dns(host, kind=1, server=None):
    """Ask a DNS server for an A (1) or AAAA (28) record: its first address, '' for none, None for no answer."""
    question = b"".join(bytes([len(part)]) + part.encode() for part in host.split(".")) + b"\0"
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
        asking.settimeout(1)
        try:
            asking.sendto(struct.pack(">6H", 7, 0x100, 1, 0, 0, 0) + question + struct.pack(">2H", kind, 1),
                          (server or WORLD_ADDRESS, 53))
            answer = asking.recv(4096)
        except OSError:
            return None
    if answer[3] & 15 or struct.unpack(">H", answer[6:8])[0] == 0:
        return ""
    size = {1: 4, 28: 16}[kind]
    return socket.inet_ntop({1: socket.AF_INET, 28: socket.AF_INET6}[kind], answer[-size:]) if len(answer) > size else ""


def _names_text():
    names = {"ca." + places.DOMAIN: WORLD_ADDRESS, "mail." + places.DOMAIN: WORLD_ADDRESS,
             github.HOST: github.ADDRESS}  # the API's name lies below
    for path in sorted(places.SERVERS.glob("*/server.json")):
        known = places.read_json(path)
        if known:
            names[known["public_name"]] = known["bridge_address"]
    names.update(places.read_json(WORLD / "overrides.json") or {})
    # The second line makes a kind of record that a name has not an empty answer, not an error.
    text = "".join(f"address=/{host}/{address}\nlocal=/{host}/\n" for host, address in names.items())
    # Servers without IPv4 come to the world by its other address.
    return text + "".join(f"address=/{host}.{places.DOMAIN}/{places.WORLD_ADDRESS6}\n" for host in ("ca", "mail"))


def write_names():
    """Bring the names up to date; a name covers all names below it."""
    path, text = WORLD / "names.conf", _names_text()
    if path.exists() and path.read_text() == text:
        return
    places.write(path, text)
    docker("exec", WORLD_CONTAINER, "sv", "-w", "5", "force-restart", "/opt/practice/services/names", check=False)
    if not wait_until(lambda: dns("ca." + places.DOMAIN) == WORLD_ADDRESS, 10, 0.05):
        raise Trouble("The names do not answer any more.", "Run `practice up`.",
                      docker("logs", "--tail", "5", WORLD_CONTAINER, check=False).stdout)


def point(host, address):
    """Point a name elsewhere (None: back to where it belongs)."""
    overrides = places.read_json(WORLD / "overrides.json") or {}
    overrides.pop(host, None)
    if address:
        overrides[host] = address
    places.write_json(WORLD / "overrides.json", overrides)
    write_names()


def forget_names_of(public_name):
    overrides = places.read_json(WORLD / "overrides.json") or {}
    kept = {h: a for h, a in overrides.items() if h != public_name and not h.endswith("." + public_name)}
    if kept != overrides:
        places.write_json(WORLD / "overrides.json", kept)


def registry(verb, rate=0):
    """Stop or start the registry, as a fault; with a rate (MB/s) it is slow enough to be stopped in mid-pull."""
    if verb == "stop":
        docker("exec", WORLD_CONTAINER, "sv", "-w", "5", "force-stop", "/opt/practice/services/registry")
    else:
        places.write(WORLD / "registry-rate", f"{rate:g}\n")
        docker("exec", WORLD_CONTAINER, "sv", "-w", "5", "force-restart", "/opt/practice/services/registry")
        if not wait_until(_answers_http, 10):
            raise Trouble("The registry does not come back.", "Run `practice up`.")

"""The practice servers: making, finding again, restarting and removing one."""
import base64
import hashlib
import os
import secrets
import shutil
import socket
import subprocess

from . import disks, engine, handover, images, places, system, wire, world
from .engine import docker
from .talk import Trouble, say, step, wait_until

# Everything a privileged container has but SYS_RESOURCE, which some kernels refuse to give.
CAPABILITIES = """AUDIT_CONTROL AUDIT_READ AUDIT_WRITE BLOCK_SUSPEND DAC_READ_SEARCH IPC_LOCK IPC_OWNER LEASE
    LINUX_IMMUTABLE MAC_ADMIN MAC_OVERRIDE NET_ADMIN NET_BROADCAST SYS_ADMIN SYS_BOOT SYS_MODULE SYS_NICE SYS_PACCT
    SYS_PTRACE SYS_RAWIO SYS_TIME SYS_TTY_CONFIG SYSLOG WAKE_ALARM""".split()
KEY_KINDS = {"ssh-ed25519": ("ed25519", []), "ecdsa-sha2-nistp256": ("ecdsa", ["-b", "256"]), "ssh-rsa": ("rsa", ["-b", "3072"])}


def facts(name):
    """server.json of a server, or a plain word that there is none."""
    known = places.read_json(places.server_folder(name) / "server.json")
    if not known:
        raise Trouble(f"There is no practice server `{name}`.", f"Make it: practice server {name}")
    return known


def all_facts():
    return [known for known in map(places.read_json, sorted(places.SERVERS.glob("*/server.json"))) if known]


def ensure(name, kind, user, rtt, fresh, ipv6_only=False):
    """A running server of that name with these options; returns its facts. The caller holds the lock."""
    known = places.read_json(places.server_folder(name) / "server.json")
    if known and not fresh and (known["system"], known["mode"], bool(known.get("ipv6_only"))) == (kind, user, ipv6_only):
        container = world.inspect(known["container"])
        if container:
            if not container["State"]["Running"]:
                _start(known)
            known["rtt"] = rtt
            _finish(known)
            say(f"  {name} is there already ({kind}, {user}, {rtt:g} ms)")
            return known
    if known or places.server_folder(name).exists():
        remove(name)
    if ipv6_only and not world.ipv6():
        raise Trouble("This computer has no IPv6.", "Make a server without --ipv6-only.")
    image = images.server(kind)
    with step(f"server {name} ({kind}, {user}, {rtt:g} ms)"):
        try:
            return _make(name, kind, user, rtt, image, ipv6_only)
        except BaseException:
            remove(name)
            raise


def _slot():
    """The first free number: it gives the address and the ports, the same ones after every restart."""
    taken = {known["slot"] for known in all_facts()}
    for slot in range(min(80, places.SUBNET.num_addresses - 12)):
        if slot not in taken and all(world.free(port) for port in _ports(slot).values()):
            return slot
    raise Trouble("There is no room for another practice server.", "Remove some: practice server NAME --remove")


def _ports(slot):
    first = 22000 + slot * 100
    return {"port": first + 22, "direct_port": first + 23, "http_port": first + 80, "https_port": first + 43}


def _make(name, kind, user, rtt, image, ipv6_only):
    home, slot = places.server_folder(name), _slot()
    home.mkdir(parents=True)
    os.chmod(home, 0o700)
    _keygen(home / "id_ed25519", "ed25519", f"{name} practice key")
    places.write(home / "password", secrets.token_urlsafe(15) + "\n", 0o600)
    around = places.WORLD_ADDRESS6 if ipv6_only else places.WORLD_ADDRESS
    places.write(home / "resolv.conf", f"nameserver {around}\n")
    public, address = f"{name}.{places.DOMAIN}", str((places.SUBNET6 if ipv6_only else places.SUBNET)[10 + slot])
    known = {"name": name, "container": places.container_of(name), "address": "127.0.0.1", **_ports(slot),
             "user": "root" if user == "root" else "friend", "key": str(home / "id_ed25519"),
             "password_file": str(home / "password"), "host_key": "", "host_keys": {}, "public_name": public,
             "bridge_address": address, "resolver": places.WORLD_ADDRESS, "ca_bundle": str(world.CA_BUNDLE),
             "registry_mirror": f"http://[{around}]:5000" if ipv6_only else f"http://{around}:5000", "engine": os.environ["DOCKER_HOST"],
             "system": kind, "mode": user, "rtt": rtt, "slot": slot, "ipv6_only": ipv6_only}
    known["disk"] = str(disks.attach(name) or "")
    docker("rm", "-fv", known["container"], check=False)
    docker("create", *_options(known), image, *_init_arguments(kind))
    _put_keys(known)
    _start(known)
    _set_up_user(known)
    places.write_json(home / "server.json", known)
    world.forget_names_of(public)
    _finish(known)
    return known


def _keygen(path, kind, comment, *options):
    system.run(["ssh-keygen", "-q", "-t", kind, *options, "-N", "", "-C", comment, "-f", path])


def _options(known):
    ports = [(known["direct_port"], 22), (known["http_port"], 80), (known["https_port"], 443)]
    network = ["--network", places.NETWORK, "--ip", known["bridge_address"]]
    if known.get("ipv6_only"):
        ports, network = [], ["--network", places.NETWORK6, "--ip6", known["bridge_address"]]
    return [
        "--name", known["container"], "--hostname", known["name"], "--label", places.LABEL,
        *network,
        *(word for outer, inner in ports for word in ("-p", f"127.0.0.1:{outer}:{inner}")),
        *(word for capability in CAPABILITIES for word in ("--cap-add", capability)),
        *(word for thing in ("seccomp", "apparmor", "systempaths") for word in ("--security-opt", thing + "=unconfined")),
        "--tmpfs", "/run", "--tmpfs", "/run/lock", "-v", "/var/lib/containerd",
        "-v", known["disk"] + ":/var/lib/docker" if known["disk"] else "/var/lib/docker",
        "-v", "/sys/fs/cgroup:/sys/fs/cgroup:rw", "--cgroupns", "host",
        # Docker would put a resolver of its own there, on a loopback address that containers inside cannot reach.
        "-v", f"{places.server_folder(known['name'])}/resolv.conf:/etc/resolv.conf",
        *(["-e", "SYSTEMD_CGROUP_ENABLE_LEGACY_FORCE=1"] if _old_cgroups() else []),
    ]


def _old_cgroups():
    return docker("info", "--format", "{{.CgroupVersion}}").stdout.strip() == "1"


def _init_arguments(kind):
    if kind == "debian-12" or not _old_cgroups():
        return ["/sbin/init"]
    return ["/sbin/init", "systemd.unified_cgroup_hierarchy=0", "SYSTEMD_CGROUP_ENABLE_LEGACY_FORCE=1"]


def _put_keys(known):
    """Give the server host keys of its own before sshd first starts, and note their fingerprints."""
    keys = places.server_folder(known["name"]) / "host-keys"
    keys.mkdir(mode=0o700)
    for label, (kind, options) in KEY_KINDS.items():
        path = keys / f"ssh_host_{kind}_key"
        _keygen(path, kind, f"root@{known['name']}", *options)
        blob = path.with_name(path.name + ".pub").read_text().split()[1]
        digest = hashlib.sha256(base64.b64decode(blob)).digest()
        if kind == "ed25519":
            places.write(places.server_folder(known["name"]) / "known_hosts", f"[{known['address']}]:{known['port']} ssh-ed25519 {blob}\n")
        known["host_keys"][label] = "SHA256:" + base64.b64encode(digest).decode().rstrip("=")
    known["host_key"] = known["host_keys"]["ssh-ed25519"]
    pack = subprocess.Popen(["tar", "-C", keys, "--owner=0", "--group=0", "-c", "."], stdout=subprocess.PIPE)
    docker("cp", "-", f"{known['container']}:/etc/ssh", stdin=pack.stdout)
    pack.wait()
    shutil.rmtree(keys)


def _start(known):
    if known.get("disk"):
        disks.attach(known["name"])
    docker("start", known["container"])
    if known.get("ipv6_only"):
        # Docker gives IPv4 to everybody. What only the proxy reaches by IPv4 here, others have mirrors for.
        docker("exec", known["container"], "sh", "-c", "ip -4 address flush dev eth0 && printf '%s\\n' "
               f"'Acquire::http::Proxy \"http://[{places.WORLD_ADDRESS6}]:3128\";' >/etc/apt/apt.conf.d/90ipv6")

    def booted():
        state = docker("exec", known["container"], "systemctl", "is-system-running", check=False).stdout.strip()
        return state in ("running", "degraded") and _sshd_answers(known)

    if not wait_until(booted, 60, 0.15):
        log = docker("exec", known["container"], "journalctl", "-n", "15", "--no-pager", check=False)
        raise Trouble(f"The server {known['name']} does not boot.", "Try: practice server NAME --fresh", log.stdout)


def _sshd_answers(known):
    try:
        direct = (known["bridge_address"], 22) if known.get("ipv6_only") else ("127.0.0.1", known["direct_port"])
        with socket.create_connection(direct, 1) as wire:
            wire.settimeout(2)
            return wire.recv(4) == b"SSH-"
    except OSError:
        return False


def _set_up_user(known):
    """Make the person who logs in: root itself, or `friend` with sudo; by key and by password."""
    home = places.server_folder(known["name"])
    script = 'set -e\numask 022\n[ "$1" = root ] || useradd -m -s /bin/bash -G sudo "$1"\n' \
             'home=$(getent passwd "$1" | cut -d: -f6)\n' \
             'install -d -m 0700 -o "$1" -g "$1" "$home/.ssh"\n' \
             'printf "%s\\n" "$3" >"$home/.ssh/authorized_keys"\n' \
             'chown "$1:$1" "$home/.ssh/authorized_keys" && chmod 0600 "$home/.ssh/authorized_keys"\n' \
             'IFS= read -r password\nprintf "%s:%s\\n" "$1" "$password" | chpasswd\n' \
             '[ "$2" != sudo ] || { echo "$1 ALL=(ALL) NOPASSWD: ALL" >/etc/sudoers.d/90-friend; ' \
             'chmod 0440 /etc/sudoers.d/90-friend; }\n' \
             '[ "$1" = root ] || sed -i s/^PermitRootLogin.*/PermitRootLogin\\ no/ /etc/ssh/sshd_config.d/practice.conf\n' \
             'systemctl reload ssh\n'
    docker("exec", "-i", known["container"], "bash", "-c", script, "setup", known["user"], known["mode"],
           (home / "id_ed25519.pub").read_text().strip(), input=(home / "password").read_text())


def _finish(known):
    """What must hold whenever a server is handed out: its wire runs, its name points to it, its plan is written."""
    wire.ensure(known)
    world.write_names()
    places.write_json(places.server_folder(known["name"]) / "server.json", known)
    places.write(places.server_folder(known["name"]) / "plan.yaml", handover.plan(known))


def reboot(name):
    known = facts(name)
    with step(f"{name} rebooted"):
        docker("stop", "-t", "20", known["container"])
        _start(known)
        _finish(known)


def remove(name):
    """Remove a server with all in it, also one that is only half there."""
    wire.end(name)
    docker("rm", "-fv", places.container_of(name), check=False)
    disks.detach(name)
    if places.server_folder(name).exists():
        shutil.rmtree(places.server_folder(name))
    if engine.find() and world.inspect(places.WORLD_CONTAINER):
        world.forget_names_of(f"{name}.{places.DOMAIN}")
        world.write_names()


def revive():
    """After the engine or the computer came back: start what was there, clear what is only half there."""
    listed = docker("ps", "-a", "--filter", "label=" + places.LABEL, "--format", "{{.Names}} {{.State}}").stdout
    states = dict(line.split() for line in listed.splitlines())
    states.pop(places.WORLD_CONTAINER, None)
    known = {facts["container"]: facts for facts in all_facts()}
    for path in places.SERVERS.glob("*"):
        if places.container_of(path.name) not in states or places.container_of(path.name) not in known:
            say(f"  {path.name} was only half there and is cleared")
            remove(path.name)
            states.pop(places.container_of(path.name), None)
            known.pop(places.container_of(path.name), None)
    for container, state in states.items():
        if container not in known:
            docker("rm", "-fv", container, check=False)
            continue
        if state != "running":
            with step(f"{known[container]['name']} started again"):
                _start(known[container])
        if state != "running" or not wire.runs(known[container]["name"]):
            _finish(known[container])

"""The outer Docker engine: one that answers already, else our own, started and healed here."""
import os
import shutil
import subprocess

from . import places, system
from .talk import Trouble, step, wait_until

SOCKET = places.RUN / "docker.sock"
PID = places.RUN / "docker.pid"
EXEC = places.RUN / "exec"
DATA = places.ENGINE / "data"
OWN = f"unix://{SOCKET}"


def docker(*args, **options):
    """Run the docker command against the engine that find() or start() chose."""
    return system.run(["docker", *args], **options)


def answers(address, seconds=5):
    if not shutil.which("docker"):
        return False
    env = {**os.environ, "DOCKER_HOST": address}
    try:
        done = subprocess.run(["docker", "version", "--format", "{{.Server.Version}}"], env=env,
                              capture_output=True, timeout=seconds)
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


def find():
    """The address of the engine in use, or None. Our own comes first once it has been used."""
    theirs = os.environ.get("HEARTH_PRACTICE_ENGINE") or "unix:///var/run/docker.sock"
    candidates = [OWN] if SOCKET.exists() or DATA.exists() else []
    if not DATA.exists():
        candidates.append(theirs)
    for address in candidates:
        if answers(address):
            os.environ["DOCKER_HOST"] = address
            return address
    return None


def own_pid():
    return system.pid_in(PID, "dockerd", DATA)


def start():
    """Make sure that an engine answers, and return its address."""
    address = find()
    if address:
        return address
    if not shutil.which("dockerd"):
        system.need("docker.io", "iptables")
        address = find()  # on many computers installing it starts it
        if address:
            return address
    with step("Docker engine started"):
        _clear_stale()
        _start_own()
    os.environ["DOCKER_HOST"] = OWN
    return OWN


def _clear_stale():
    pid = own_pid()
    if pid:  # alive but silent: starting, or stuck
        if wait_until(lambda: answers(OWN), 15):
            return
        _end(pid)
    root = system.as_root(["rm", "-f"])
    system.run([*root, PID, SOCKET])
    containerd = EXEC / "containerd" / "containerd.pid"
    if containerd.exists() and not system.pid_in(containerd, "containerd", EXEC):
        system.run([*root, containerd, EXEC / "containerd" / "containerd.sock"])


def _start_own():
    dockerd = shutil.which("dockerd") or "/usr/sbin/dockerd"
    system.run(system.as_root(["mkdir", "-p", DATA, EXEC]))
    places.LOGS.mkdir(parents=True, exist_ok=True)
    log = places.LOGS / "dockerd.log"
    command = [dockerd, "--data-root", str(DATA), "--exec-root", str(EXEC), "-H", OWN, "-p", str(PID),
               "--mtu", str(mtu()), "--shutdown-timeout", "5"]
    if os.geteuid():
        command += ["--group", system.run(["id", "-gn"]).stdout.strip()]
    with open(log, "ab") as out:
        process = subprocess.Popen(system.as_root(command), stdin=subprocess.DEVNULL, stdout=out, stderr=out,
                                   start_new_session=True, cwd="/")
    wait_until(lambda: answers(OWN) or process.poll() is not None, 60)
    if not answers(OWN):
        raise Trouble("The Docker engine does not start.", f"Its log is {log}.",
                      system.tail(log.read_text(errors="replace"), 8))


def mtu():
    """The MTU of this computer's way out: a bridge with a larger one would lose big packets."""
    try:
        for line in open("/proc/net/route"):
            fields = line.split()
            if len(fields) > 1 and fields[1] == "00000000":
                return int(open(f"/sys/class/net/{fields[0]}/mtu").read())
    except (OSError, ValueError):
        pass
    return 1500


def _end(pid):
    system.run(system.as_root(["kill", str(pid)]), check=False)
    if not wait_until(lambda: not system.cmdline(pid), 30):
        system.run(system.as_root(["kill", "-9", str(pid)]), check=False)
        wait_until(lambda: not system.cmdline(pid), 5)


def stop():
    """Stop our own engine, never somebody else's. True if there was one."""
    pid = own_pid()
    if not pid:
        return False
    with step("Docker engine stopped"):
        _end(pid)
        containerd = system.pid_in(EXEC / "containerd" / "containerd.pid", "containerd", EXEC)
        if containerd:
            _end(containerd)
    return True


def purge():
    """Remove all that our own engine kept."""
    system.remove_tree(DATA)
    system.remove_tree(places.RUN)

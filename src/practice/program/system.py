"""Commands on this computer: running them, becoming root, installing Debian packages, knowing processes."""
import getpass
import os
import shutil
import subprocess
from pathlib import Path

from . import places
from .talk import Trouble, say, step


def tail(text, lines=12):
    return "\n".join(text.strip().splitlines()[-lines:])


def run(command, check=True, log=None, timeout=None, **options):
    """Run a command and return it finished. With log, its talk goes to that file under the state folder."""
    command = [str(part) for part in command]
    try:
        if log:
            places.LOGS.mkdir(parents=True, exist_ok=True)
            path = places.LOGS / f"{log}.log"
            with open(path, "w") as out:
                done = subprocess.run(command, stdout=out, stderr=subprocess.STDOUT, timeout=timeout,
                                      stdin=subprocess.DEVNULL, **options)
            done.stdout = path.read_text(errors="replace")
            done.stderr = ""
        else:
            if "input" not in options and "stdin" not in options:
                options["stdin"] = subprocess.DEVNULL
            done = subprocess.run(command, capture_output=True, text=True, timeout=timeout, **options)
    except FileNotFoundError:
        raise Trouble(f"There is no command `{command[0]}` on this computer.", "Install it and try again.")
    except subprocess.TimeoutExpired:
        raise Trouble(f"`{' '.join(command[:4])} …` took longer than {timeout} s.", "Try again; if it stays, run `practice down`, then `practice up`.")
    if check and done.returncode:
        raise Trouble(f"`{' '.join(command[:4])} …` failed (exit status {done.returncode}).",
                      f"The whole output is in {places.LOGS / (log + '.log')}." if log else "",
                      tail((done.stdout or "") + (done.stderr or "")))
    return done


def as_root(command):
    if os.geteuid() == 0:
        return list(command)
    if not shutil.which("sudo"):
        raise Trouble("This needs root, and there is no sudo.", "Run it as root, or install sudo.")
    return ["sudo", *command]


def user():
    return getpass.getuser()


def need(*packages):
    """Install the Debian packages that are missing, and say so."""
    if not shutil.which("apt-get"):
        raise Trouble(f"These are needed: {' '.join(packages)}, and this is no Debian or Ubuntu.",
                      "Install them by your system's own means and try again.")
    installed = run(["dpkg-query", "-W", "-f", "${Package} ${db:Status-Status}\n", *packages], check=False).stdout
    missing = [p for p in packages if f"{p} installed" not in installed.splitlines()]
    if not missing:
        return
    say(f"  installing on this computer: {' '.join(missing)}")
    apt = as_root(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-y", "-q", "-o", "DPkg::Lock::Timeout=600"])
    with step(f"apt-get install {' '.join(missing)}"):
        install = [*apt, "install", "--no-install-recommends", *missing]
        if run(install, check=False, log="apt").returncode:
            run([*apt, "update"], check=False, log="apt-update")
            run(install, log="apt")


def cmdline(pid):
    """The command line of a process; empty when there is none."""
    try:
        return Path(f"/proc/{int(pid)}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
    except (OSError, ValueError):
        return ""


def pid_in(path, *words):
    """The process a pid file names, but only if it really is the one these words belong to."""
    try:
        pid = int(Path(path).read_text().strip())
    except (OSError, ValueError):
        return None
    line = cmdline(pid)
    return pid if line and all(str(word) in line for word in words) else None


def end_all_with(*words):
    """End what a killed command of ours left running; all the words are in the command lines of such."""
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and int(entry.name) != os.getpid() and all(str(w) in cmdline(entry.name) for w in words):
            run(as_root(["kill", "-9", entry.name]), check=False)


def remove_tree(path):
    """Remove a folder that root may have written in; mounts left below it are taken off first."""
    path = str(path)
    below = [line.split()[1] for line in Path("/proc/mounts").read_text().splitlines()]
    for mount in sorted((m for m in below if m.startswith(path + "/")), reverse=True):
        run(as_root(["umount", "-l", mount]), check=False)
    if os.path.lexists(path):
        run(as_root(["rm", "-rf", "--one-file-system", path]))


def need_commands():
    """The few commands everything here uses."""
    if not shutil.which("ssh-keygen"):
        need("openssh-client")

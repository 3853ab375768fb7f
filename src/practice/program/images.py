"""The images: Debian bases, the rented servers, the world, and the stand-ins for what Docker Hub would give.

Every image is tagged with a hash of what it was built from, so it is built once and again only when that changes.
"""
import configparser
import hashlib
import io
import os
import shutil
import subprocess
import tempfile
import threading
import urllib.error
import urllib.request
from pathlib import Path

from . import places, system
from .engine import docker
from .talk import Trouble, say, step

SUITES = {"debian-12": "bookworm", "debian-13": "trixie"}
_memory = {}
_one_at_a_time = {key: threading.Lock() for key in (*SUITES.values(), "hub", "apt")}


def exists(tag):
    return docker("image", "inspect", tag, check=False).returncode == 0


def hub_answers():
    """Whether Docker Hub can be reached, found out once and in at most four seconds."""
    with _one_at_a_time["hub"]:
        if "hub" not in _memory:
            asking = threading.Thread(target=_ask_hub, daemon=True)
            asking.start()
            asking.join(4)
            _memory.setdefault("hub", False)
            say("  Docker Hub answers: official images" if _memory["hub"]
                else "  Docker Hub does not answer: stand-ins are built from packages")
        return _memory["hub"]


def _ask_hub():
    try:
        urllib.request.urlopen("https://registry-1.docker.io/v2/", timeout=3)
    except urllib.error.HTTPError as answer:
        _memory["hub"] = answer.code == 401
    except (OSError, ValueError):
        pass


def mirrors():
    """Where this computer gets Debian from (archive, security), else Debian's own address."""
    if "mirrors" not in _memory:
        main, security = "http://deb.debian.org/debian", "http://deb.debian.org/debian-security"
        release = dict(line.split("=", 1) for line in Path("/etc/os-release").read_text().splitlines() if "=" in line)
        codename = release.get("VERSION_CODENAME", "").strip('"')
        if release.get("ID") == "debian" and shutil.which("apt-get"):
            listing = system.run(["apt-get", "indextargets", "--format", "$(CODENAME) $(REPO_URI)",
                                  "Created-By: Packages"], check=False).stdout
            known = [line.split() for line in listing.splitlines() if len(line.split()) == 2]
            debian = [(name, uri) for name, uri in known if "debian" in uri]
            main = next((uri for name, uri in debian if name == codename), main)
            security = next((uri for name, uri in debian if name == codename + "-security"), security)
        _memory["mirrors"] = main.rstrip("/"), security.rstrip("/")
    return _memory["mirrors"]


def sources(suite):
    """The apt sources of a server of that suite, only with what the mirror really has."""
    main, security = mirrors()
    lines = [f"deb {main} {suite} main"]
    for uri, name in ((main, suite + "-updates"), (security, suite + "-security")):
        try:
            urllib.request.urlopen(f"{uri}/dists/{name}/InRelease", timeout=10).close()
            lines.append(f"deb {uri} {name} main")
        except (OSError, ValueError):
            say(f"  {uri} has no {name}: the servers do without")
    return "\n".join(lines) + "\n"


def base(suite):
    """A plain Debian as an image, from Docker Hub or by debootstrap; returns its tag."""
    recipe = hashlib.sha256(f"2 {suite} {mirrors()}".encode()).hexdigest()[:12]
    tag = f"hearth-practice/debian:{suite}-{recipe}"
    with _one_at_a_time[suite]:
        if exists(tag):
            return tag
        if hub_answers() and docker("pull", "-q", f"debian:{suite}", check=False).returncode == 0:
            with step(f"Debian {suite} from Docker Hub"), tempfile.TemporaryDirectory() as folder:
                (Path(folder) / "sources.list").write_text(sources(suite))
                (Path(folder) / "Dockerfile").write_text(
                    f"FROM debian:{suite}\nCOPY sources.list /etc/apt/sources.list\n"
                    "RUN rm -f /etc/apt/sources.list.d/debian.sources\n")
                docker("build", "-t", tag, folder, log=f"base-{suite}")
        else:
            with _one_at_a_time["apt"]:
                system.need("debootstrap", "debian-archive-keyring")
            with step(f"Debian {suite} by debootstrap"):
                _debootstrap(suite, tag)
    return tag


def _debootstrap(suite, tag):
    build = places.STATE / "build"
    build.mkdir(parents=True, exist_ok=True)
    root = build / suite
    system.end_all_with("debootstrap", root)
    system.remove_tree(root)
    files = build / f"{suite}-files"
    for name, text, mode in (("etc/apt/sources.list", sources(suite), 0o644),
                             ("etc/apt/apt.conf.d/practice", 'Acquire::Languages "none";\nAcquire::Retries "3";\n', 0o644),
                             ("usr/sbin/policy-rc.d", "#!/bin/sh\nexit 101\n", 0o755)):
        path = files / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        path.chmod(mode)
    script = ["sh", "-ec", 'debootstrap --variant=minbase --include=ca-certificates "$1" "$2" "$3"\n'
              'cp -r "$4"/. "$2"/\n'
              'rm -rf "$2"/var/cache/apt/archives/*.deb "$2"/var/lib/apt/lists/* "$2"/var/log/*.log "$2"/etc/hostname '
              '"$2"/etc/resolv.conf\n', "sh", suite, str(root), mirrors()[0], str(files)]
    system.run(system.as_root(script), log=f"debootstrap-{suite}")
    pack = subprocess.Popen(system.as_root(["tar", "-C", str(root), "--exclude=./dev/*", "--exclude=./proc/*",
                                            "--exclude=./sys/*", "--numeric-owner", "-c", "."]),
                            stdout=subprocess.PIPE)
    docker("import", "--change", "ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
           "--change", 'CMD ["bash"]', "-", tag, stdin=pack.stdout)
    if pack.wait():
        docker("image", "rm", tag, check=False)
        raise Trouble(f"Packing Debian {suite} failed.", "Is the disk full?")
    system.remove_tree(root)


def recipe(name, suite, **arguments):
    """The tag of an image: its name and a hash of all that goes into it."""
    known = hashlib.sha256(repr((suite, mirrors(), sorted(arguments.items()))).encode())
    folder = places.IMAGES / name
    for path in sorted(p for p in folder.rglob("*") if p.is_file() and "__pycache__" not in p.parts):
        known.update(str(path.relative_to(folder)).encode() + path.read_bytes() + bytes([os.access(path, os.X_OK)]))
    return f"hearth-practice/{name}:{suite}-{known.hexdigest()[:12]}"


def build(name, suite, **arguments):
    """Build an image of images/NAME unless it is there already; returns its tag."""
    tag = recipe(name, suite, **arguments)
    if exists(tag):
        return tag
    parent = base(suite)
    with step(f"image {name} ({suite})"), tempfile.TemporaryDirectory() as folder:
        context = Path(folder) / "context"
        shutil.copytree(places.IMAGES / name, context)
        if name == "synapse":
            _pip_files(context)
        if name == "caddy":
            (context / "sid.list").write_text(f"deb {mirrors()[0]} sid main\n")
        words = [word for key, value in arguments.items() for word in ("--build-arg", f"{key}={value}")]
        docker("build", "-t", tag, "--build-arg", f"BASE={parent}", *words, context, log=f"image-{name}-{suite}")
    _drop_old(name, suite, tag)
    return tag


def _drop_old(name, suite, tag):
    for other in docker("images", "--format", "{{.Repository}}:{{.Tag}}", f"hearth-practice/{name}").stdout.split():
        if other != tag and other.split(":")[-1].startswith(suite + "-"):
            docker("image", "rm", other, check=False)


def _pip_files(context):
    """What pip needs to reach the package index from here; the Dockerfile leaves it out of the image."""
    bundle = next((p for p in (os.environ.get("PIP_CERT"), "/etc/ssl/certs/ca-certificates.crt",
                               "/etc/pki/tls/certs/ca-bundle.crt") if p and Path(p).is_file()), None)
    if not bundle:
        raise Trouble("This computer's certificate authorities were not found.", "Install ca-certificates.")
    shutil.copyfile(bundle, context / "ca-certificates.crt")
    settings = {}
    try:  # pip knows best which files it reads
        listing = subprocess.run(["pip", "config", "list"], capture_output=True, text=True, timeout=20).stdout
    except (OSError, subprocess.TimeoutExpired):
        listing = ""
    for line in listing.splitlines():
        key, _, value = line.partition("=")
        settings[key.split(".")[-1]] = value.strip().strip("'\"").replace("\\n", " ")
    for name in ("index-url", "extra-index-url", "trusted-host", "proxy"):
        value = os.environ.get("PIP_" + name.upper().replace("-", "_"))
        if value:
            settings[name] = value
    parser = configparser.RawConfigParser()
    parser["global"] = {key: value for key, value in settings.items()
                        if key in ("index-url", "extra-index-url", "trusted-host", "proxy", "default-timeout", "timeout")}
    text = io.StringIO()
    parser.write(text)
    (context / "pip.conf").write_text(text.getvalue())


def server(system_name):
    return build("vps", SUITES[system_name])


def world():
    return build("world", "trixie")

"""What the practice registry holds: official images where Docker Hub answers, else stand-ins built here."""
import re
import urllib.error
import urllib.request

from . import images, places
from .engine import docker
from .talk import Trouble, say, step

RECORD = places.WORLD / "registry.json"
MANIFESTS = ("application/vnd.docker.distribution.manifest.v2+json, application/vnd.docker.distribution.manifest.list.v2+json, "
             "application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json")

# name: (repository, the official image, its tag here or None where the program itself says its version)
WANTED = {
    "postgres": ("library/postgres", f"postgres:{places.POSTGRES}", places.POSTGRES, {"POSTGRES": places.POSTGRES}),
    "synapse": ("matrixdotorg/synapse", f"matrixdotorg/synapse:v{places.SYNAPSE}", f"v{places.SYNAPSE}",
                {"SYNAPSE": places.SYNAPSE}),
    "caddy": ("library/caddy", f"caddy:{places.CADDY}", None, {"CADDY": places.CADDY}),
}


def held(port, repository, tag):
    """Whether the registry has that image."""
    request = urllib.request.Request(f"http://127.0.0.1:{port}/v2/{repository}/manifests/{tag}", method="HEAD",
                                     headers={"Accept": MANIFESTS})
    try:
        return urllib.request.urlopen(request, timeout=5).status == 200
    except (OSError, ValueError):
        return False


def missing(port):
    """The names whose image is not in the registry, or was built from something that has changed."""
    record = places.read_json(RECORD, {})
    out = []
    for name, (repository, official, _, arguments) in WANTED.items():
        entry = record.get(name, {})
        wanted = images.recipe(name, "trixie", **arguments)
        if entry.get("made_of") not in (wanted, official) or not held(port, repository, entry.get("tag")):
            out.append(name)
    return out


def prepare():
    """Get ahead with what the registry will need, while other images are still being built."""
    if not RECORD.exists():
        for name in WANTED:
            fetch(name)


def fetch(name):
    """Get the image from Docker Hub, or build its stand-in; returns its local tag and what it was made of."""
    _, official, _, arguments = WANTED[name]
    if images.hub_answers():
        with step(f"{official} from Docker Hub"):
            if docker("pull", "-q", official, check=False, timeout=1200).returncode == 0:
                return official, official
        say(f"  {official} cannot be pulled: a stand-in is built")
    tag = images.build(name, "trixie", **arguments)
    return tag, tag


def put(name, port):
    """Put one image into the registry under its ordinary name, and record it."""
    repository, _, tag, _ = WANTED[name]
    local, made_of = fetch(name)
    if tag is None:
        words = docker("run", "--rm", "--network", "none", "--entrypoint", "caddy", local, "version").stdout
        found = re.search(r"\d+\.\d+\.\d+", words)
        if not found:
            raise Trouble(f"Caddy does not say its version but `{words.strip()}`.", "Report this.")
        tag = found.group()
    target = f"127.0.0.1:{port}/{repository}:{tag}"
    with step(f"{repository}:{tag} put into the registry"):
        docker("tag", local, target)
        docker("push", target, log=f"push-{name}")
        docker("image", "rm", target, check=False)
    record = places.read_json(RECORD, {})
    record[name] = {"repository": repository, "tag": tag, "made_of": made_of}
    places.write_json(RECORD, record)


def names():
    """What a plan calls the images: without the library/ that Docker adds by itself."""
    record = places.read_json(RECORD, {})
    return {name: f"{entry['repository'].replace('library/', '')}:{entry['tag']}" for name, entry in record.items()}

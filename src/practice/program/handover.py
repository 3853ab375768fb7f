"""What a server is handed over with: its plan for Hearth, its ssh command, and the deployment by hand."""
import subprocess

from . import hub, places, world


def plan(known):
    names = hub.names()
    sudo = f"  sudo-password-file: {known['password_file']}\n" if known["mode"] == "sudo-password" else ""
    return f"""\
# A plan for Hearth: the practice server "{known['name']}" ({known['system']}) on this very computer becomes a chat server.
# Nothing here reaches the internet: the names, the certificates and the images come from the practice world.
server:
  address: {known['address']}
  port: {known['port']}
  user: {known['user']}
  key: {known['key']}
  host-key: {known['host_key']}
{sudo}server-name: {known['public_name']}
certificate:
  from: acme
  directory: {world.DIRECTORY}
  root: {known['ca_bundle']}
administrator:
  name: admin
images:
  mirror: {known['registry_mirror']}
  synapse: {names['synapse']}
  postgres: {names['postgres']}
  caddy: {names['caddy']}
resolver: {known['resolver']}
"""


def ssh(known):
    """The ssh command to a server, with its key and its pinned host key."""
    home = places.server_folder(known["name"])
    hosts = home / "known_hosts"
    return ["ssh", "-i", known["key"], "-p", str(known["port"]), "-o", f"UserKnownHostsFile={hosts}", "-o", "IdentitiesOnly=yes",
            "-o", "BatchMode=yes", "-o", "LogLevel=ERROR", f"{known['user']}@{known['address']}"]


def by_hand(known):
    """Run by-hand.sh on a server through its wire, as its user; returns its exit status."""
    names = hub.names()
    with open(known["ca_bundle"]) as file:
        bundle = file.read()
    variables = {"NAME": known["public_name"], "MIRROR": known["registry_mirror"], "DIRECTORY": world.DIRECTORY,
                 "CA_FILE": "/root/ca.pem", **{key.upper(): image for key, image in names.items()}}
    script = f"cat >/root/ca.pem <<'END_OF_BUNDLE'\n{bundle}END_OF_BUNDLE\n"
    script += "".join(f"export {key}='{value}'\n" for key, value in variables.items())
    # A function, so that bash has read all of it before the first command may touch its stdin.
    script += "by_hand() {\n" + (places.SOURCE / "by-hand.sh").read_text() + "\n}\nby_hand </dev/null\n"
    shell, first = "bash", ""
    if known["mode"] != "root":
        shell = "sudo -S -p '' bash"
        first = (places.server_folder(known["name"]) / "password").read_text() if known["mode"] == "sudo-password" else ""
    return subprocess.run([*ssh(known), shell], input=(first + script).encode()).returncode

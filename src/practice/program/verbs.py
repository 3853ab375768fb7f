"""The verbs of the command line."""
import argparse
import ipaddress
import json
import os
import re
import subprocess
import time
import traceback

from . import engine, github, handover, places, servers, system, wire, world
from .engine import docker
from .talk import Trouble, say, step


def up(_):
    _up()


def _up():
    system.need_commands()
    start = time.monotonic()
    with places.lock():
        world.up()
        servers.revive()
        world.write_names()
    say(f"  the practice world is up ({time.monotonic() - start:.1f} s)")


def server(options):
    if not re.fullmatch(r"[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?", options.name):
        raise Trouble(f"`{options.name}` is no name for a server.", "Use small letters, digits and hyphens.")
    if options.remove:
        with places.lock():
            if engine.find():
                with step(f"server {options.name} removed"):
                    servers.remove(options.name)
        return
    system.need_commands()
    with places.lock():
        world.up()
        servers.ensure(options.name, options.system, options.user, options.rtt, options.fresh, options.ipv6_only)
    print(places.server_folder(options.name) / "plan.yaml")


def status(options):
    address = engine.find()
    state = {"state_folder": str(places.STATE), "engine": address,
             "own_engine_pid": engine.own_pid() if address == engine.OWN else None, "world": None, "servers": []}
    if address:
        known = world.inspect(places.WORLD_CONTAINER)
        if known and known["State"]["Running"]:
            state["world"] = {"address": places.WORLD_ADDRESS, "services": world.services(), "directory": world.DIRECTORY,
                              "registry": f"http://{places.WORLD_ADDRESS}:5000", "resolver": places.WORLD_ADDRESS,
                              "ca_bundle": str(world.CA_BUNDLE), "mail": world.SMTP, "github": github.APP,
                              "overrides": places.read_json(places.WORLD / "overrides.json") or {}}
        for facts in servers.all_facts():
            container = world.inspect(facts["container"])
            state["servers"].append({**facts, "running": bool(container and container["State"]["Running"]),
                                     "wire": bool(wire.runs(facts["name"]))})
    if options.json:
        print(json.dumps(state, indent=1))
        return
    print(f"engine   {address or 'none'}")
    if state["world"]:
        silent = [name for name, fine in state["world"]["services"].items() if not fine]
        print(f"world    {places.WORLD_ADDRESS}  " + ("silent: " + ", ".join(silent) if silent else "all services answer"))
    else:
        print("world    not running (practice up)")
    for one in state["servers"]:
        words = "running" if one["running"] and one["wire"] else "not running" if not one["running"] else "no wire"
        print(f"server   {one['name']:<12} {words:<12} {one['system']} {one['mode']} {one['rtt']:g} ms  "
              f"ssh {one['user']}@127.0.0.1 -p {one['port']}  {one['public_name']} = {one['bridge_address']}")


def down(options):
    with places.lock():
        if engine.find():
            with step("servers and world removed"):
                for path in list(places.SERVERS.glob("*")):
                    servers.remove(path.name)
                left = docker("ps", "-aq", "--filter", "label=" + places.LABEL).stdout.split()
                if left:
                    docker("rm", "-fv", *left)
                github.remove()
                for network in (places.NETWORK, places.NETWORK6):
                    docker("network", "rm", network, check=False)
                (places.WORLD / "overrides.json").unlink(missing_ok=True)
            if options.purge and os.environ["DOCKER_HOST"] != engine.OWN:
                images = docker("images", "-q", "--filter", "reference=hearth-practice/*").stdout.split()
                if images:
                    docker("image", "rm", "-f", *sorted(set(images)), check=False)
        engine.stop()
        if options.purge:
            with step("cache removed"):
                engine.purge()
                system.remove_tree(places.STATE)


def trips(options):
    print(json.dumps(wire.ask(options.name, {"do": "reset" if options.reset else "trips"})))


def cut(options):
    wire.ask(options.name, {"do": "cut", "refuse_for": options.refuse_for, "after_bytes": options.after_bytes})


def reboot(options):
    with places.lock():
        _running()
        servers.reboot(options.name)


def execute(options):
    _running()
    command = options.command[1:] if options.command[:1] == ["--"] else options.command
    return subprocess.run(["docker", "exec", "-i", servers.facts(options.name)["container"], *command]).returncode


def mails(options):
    kept = [note for note in map(places.read_json, sorted((places.WORLD / "mail").glob("*.json"))) if note]
    for note in kept:
        note["file"] = str(places.WORLD / "mail" / note["file"])
    if options.json:
        print(json.dumps(kept, indent=1))
    else:
        for note in kept:
            print(f"{note['received']}  port {note['port']}  {note['from']} -> {', '.join(note['to'])}  {note['file']}")
    if options.clear:
        system.run(system.as_root(["find", places.WORLD / "mail", "-type", "f", "-delete"]))


def name(options):
    if bool(options.address) == options.remove:
        raise Trouble("Say either an address or --remove.", "practice name web.practice.test 192.0.2.1")
    with places.lock():
        _running()
        world.point(options.host.rstrip(".").lower(), options.address)


def registry(options):
    _running()
    world.registry(options.state, options.rate)


def by_hand(options):
    _running()
    return handover.by_hand(servers.facts(options.name))


def _running():
    if not engine.find():
        raise Trouble("The practice world does not run.", "Start it: practice up")


def address(text):
    return str(ipaddress.ip_address(text))


def parser():
    top = argparse.ArgumentParser(
        prog="practice", description="Practice servers for Hearth, and a small internet around them.")
    verbs = top.add_subparsers(dest="verb", metavar="VERB", required=True)

    def verb(word, act, help, *arguments):
        one = verbs.add_parser(word, help=help, description=help)
        one.set_defaults(act=act)
        for names, options in arguments:
            one.add_argument(*names, **options)

    def argument(*names, **options):
        return names, options

    server_name = argument("name", metavar="NAME")
    verb("up", up, "start the engine and the world, build what is missing")
    verb("server", server, "make a server, or find it again; prints the path of its plan", server_name,
         argument("--system", choices=["debian-12", "debian-13"], default="debian-12"),
         argument("--user", choices=["root", "sudo", "sudo-password"], default="root"),
         argument("--rtt", type=float, default=0, metavar="MS", help="the wire's round-trip time"),
         argument("--ipv6-only", action="store_true", help="without any IPv4 address"),
         argument("--fresh", action="store_true", help="remove it first if it is there"),
         argument("--remove", action="store_true"))
    verb("status", status, "what runs, and where", argument("--json", action="store_true"))
    verb("down", down, "remove servers and world, stop the engine",
         argument("--purge", action="store_true", help="and remove the cache"))
    verb("trips", trips, "what went over a server's wire, as JSON", server_name,
         argument("--reset", action="store_true"))
    verb("cut", cut, "break all connections of a server's wire", server_name,
         argument("--refuse-for", type=float, default=0, metavar="SECONDS"),
         argument("--after-bytes", type=int, default=0, metavar="N", help="not now, but when N more bytes have passed"))
    verb("reboot", reboot, "reboot a server", server_name)
    verb("exec", execute, "run a command as root inside a server", server_name,
         argument("command", nargs=argparse.REMAINDER, metavar="-- COMMAND"))
    verb("mails", mails, "the mails received", argument("--json", action="store_true"),
         argument("--clear", action="store_true"))
    verb("name", name, "point a name, and all names below it, elsewhere", argument("host", metavar="HOST"),
         argument("address", type=address, nargs="?"), argument("--remove", action="store_true"))
    verb("registry", registry, "stop or start the registry", argument("state", choices=["stop", "start"]),
         argument("--rate", type=float, default=0, metavar="MB/S", help="start it slow, to be stopped in the middle of a pull"))
    verb("by-hand", by_hand, "deploy to a server by the hand-written script, with the seconds of each part", server_name)
    return top


def main(words):
    try:
        options = parser().parse_args(words)
        return options.act(options) or 0
    except Trouble as trouble:
        say(f"\npractice: {trouble.what}")
        if trouble.evidence:
            say("\n".join("    " + line for line in trouble.evidence.splitlines()))
        if trouble.hint:
            say(f"\nhint: {trouble.hint}")
        return 1
    except KeyboardInterrupt:
        say("\npractice: stopped.")
        return 130
    except PermissionError as wrong:
        say(f"\npractice: not allowed: {wrong.filename or wrong}\n\nhint: run it as the user who ran it first, or as root.")
        return 1
    except OSError as wrong:
        say(f"\npractice: {wrong.strerror or wrong}{': ' + str(wrong.filename) if wrong.filename else ''}")
        return 1
    except Exception as wrong:
        places.LOGS.mkdir(parents=True, exist_ok=True)
        log = places.LOGS / "unexpected.log"
        log.write_text(traceback.format_exc())
        say(f"\npractice: something unexpected happened: {type(wrong).__name__}: {wrong}\n\n"
            f"hint: `practice down` and `practice up` may help. The details are in {log}.")
        return 1

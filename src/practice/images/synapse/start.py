#!/usr/local/bin/python3
"""Does what the official image's start script does with `generate` and `run`: same variables, files, user and exits."""
import os
import platform
import shutil
import subprocess
import sys


def stop(text):
    print(text, file=sys.stderr)
    sys.exit(2)


def owner():
    """uid:gid to run as; None means: as whoever started the container."""
    if "UID" in os.environ:
        return f"{int(os.environ['UID'])}:{int(os.environ.get('GID', '991'))}"
    return "991:991" if os.getuid() == 0 else None


def generate(config_dir, config):
    for name in ("SYNAPSE_SERVER_NAME", "SYNAPSE_REPORT_STATS"):
        if name not in os.environ:
            stop(f"Environment variable '{name}' is mandatory in `generate` mode.")
    server_name = os.environ["SYNAPSE_SERVER_NAME"]
    data = os.environ.get("SYNAPSE_DATA_DIR", "/data")
    log_config = f"{config_dir}/{server_name}.log.config"
    if not os.path.exists(log_config):
        print(f"Creating log config {log_config}")
        shutil.copyfile("/conf/log.config", log_config)
    command = [sys.executable, "-m", "synapse.app.homeserver", "--server-name", server_name,
               "--report-stats", os.environ["SYNAPSE_REPORT_STATS"], "--config-path", config,
               "--config-directory", config_dir, "--data-directory", data,
               "--generate-config", "--open-private-ports"]
    if owner():
        print(f"Setting ownership on {data} to {owner()}")
        subprocess.run(["chown", owner(), data], check=True)
        command = ["gosu", owner(), *command]
    sys.stdout.flush()
    sys.exit(subprocess.run(command).returncode)


def run(config, extra):
    if "-m" not in extra:
        extra = ["-m", os.environ.get("SYNAPSE_WORKER", "synapse.app.homeserver"), *extra]
    jemalloc = f"/usr/lib/{platform.machine()}-linux-gnu/libjemalloc.so.2"
    if os.path.isfile(jemalloc):
        os.environ["LD_PRELOAD"] = jemalloc
    if not any(word.startswith(("--config-path", "-c")) for word in extra):
        if not os.path.exists(config):
            stop(f"Config file '{config}' does not exist. You should either create a new config file by running "
                 "with the `generate` argument (and then edit the resulting file before restarting) or specify "
                 "the path to an existing config file with the SYNAPSE_CONFIG_PATH variable.")
        extra += ["--config-path", config]
    command = [sys.executable, *extra]
    if owner():
        command = ["gosu", owner(), *command]
    print("Starting synapse with args " + " ".join(extra), flush=True)
    os.execvp(command[0], command)


config_dir = os.environ.get("SYNAPSE_CONFIG_DIR", "/data")
config = os.environ.get("SYNAPSE_CONFIG_PATH", config_dir + "/homeserver.yaml")
mode = sys.argv[1] if len(sys.argv) > 1 else "run"
if mode == "generate":
    generate(config_dir, config)
elif mode == "run":
    run(config, sys.argv[2:])
else:
    stop(f"Unknown execution mode '{mode}'")

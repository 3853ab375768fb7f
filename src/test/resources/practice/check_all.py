"""Lets Synapse's own check judge every homeserver.yaml on stdin (a tar), each in a process of its own."""
import os
import sys
import tarfile
import traceback

from synapse.config import __main__ as check
from signedjson import key

os.chdir("/tmp")
os.makedirs("/data", exist_ok=True)
with tarfile.open(fileobj=sys.stdin.buffer, mode="r|") as tar:
    tar.extractall("/tmp/cases", filter="data")
for name in sorted(os.listdir("/tmp/cases")):
    path = os.path.join("/tmp/cases", name)
    out, into = os.pipe()
    sys.stdout.flush()
    if os.fork() == 0:
        os.dup2(into, 1)
        os.dup2(into, 2)
        with open(path, encoding="utf-8") as file:
            for line in file:
                if line.startswith("signing_key_path:"):
                    with open(line.split(": ")[1].strip(), "w") as made:
                        key.write_signing_keys(made, [key.generate_signing_key("a_test")])
        status = 1
        try:
            check.main(["synapse.config", "-c", path])
            status = 0
        except SystemExit as e:
            status = e.code if isinstance(e.code, int) else 1
        except BaseException:
            traceback.print_exc()
        sys.stdout.flush()
        os._exit(status)
    os.close(into)
    with os.fdopen(out) as said:
        text = said.read()
    _, code = os.wait()
    print(f"@@ {name} {os.waitstatus_to_exitcode(code)}")
    print(text)

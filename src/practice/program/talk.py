"""How the program talks: progress to stderr, one line per thing, with seconds. Data goes to stdout elsewhere."""
import contextlib
import sys
import threading
import time


class Trouble(Exception):
    """Something a person can understand and act on: what happened, what to do, and the last lines that prove it."""

    def __init__(self, what, hint="", evidence=""):
        super().__init__(what)
        self.what, self.hint, self.evidence = what, hint, evidence


def say(line):
    print(line, file=sys.stderr, flush=True)


@contextlib.contextmanager
def step(what, quiet_below=0.0):
    """Say what took how long; from the second second on, say that it is still going on."""
    start, done = time.monotonic(), threading.Event()

    def remind():
        wait = 2.0
        while not done.wait(wait):
            say(f"  … {what}: {time.monotonic() - start:.0f} s so far")
            wait = min(15.0, wait * 2)

    threading.Thread(target=remind, daemon=True).start()
    try:
        yield
    except BaseException:
        say(f"  ✗ {what} ({time.monotonic() - start:.1f} s)")
        raise
    else:
        seconds = time.monotonic() - start
        if seconds >= quiet_below:
            say(f"  ✓ {what} ({seconds:.1f} s)")
    finally:
        done.set()


def wait_until(ready, seconds, every=0.1):
    """Poll until ready() is true; false when the time is over."""
    end = time.monotonic() + seconds
    while not ready():
        if time.monotonic() > end:
            return False
        time.sleep(every)
    return True

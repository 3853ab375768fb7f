"""A wire of a chosen length in front of a server's SSH port, which also counts and can be cut.

Run as a process of its own: proxy.py FOLDER, with FOLDER/proxy.json = {"listen": port, "to": [host, port], "rtt": ms}.
It is told what to do through FOLDER/proxy.sock, one JSON line in, one out (ask() below).

What counts as a round trip: the longest chain of "sent only after having received". Opening the connection is the
first. Whatever the client sends carries the number of round trips it has seen; what the server sends after having
got that carries one more. Ten requests sent at once, or acknowledgements during a long download, are so counted as
the one wait they cost, not ten. Without delay (0 ms) the computer's own speed decides what was "after": give an RTT
of at least 20 ms where the number matters.
"""
import asyncio
import json
import os
import socket
import struct
import sys

NO_LINGER = struct.pack("ii", 1, 0)
HIGH_WATER = 64 << 20


def ask(folder, request, timeout=5):
    """Tell the proxy of a server folder something; returns its answer. OSError when it does not run."""
    with socket.socket(socket.AF_UNIX) as wire:
        wire.settimeout(timeout)
        here = os.open(".", os.O_RDONLY)
        try:  # the path of a Unix socket may have 107 characters only, a relative one is always short
            os.chdir(folder)
            wire.connect("proxy.sock")
        finally:
            os.fchdir(here)
            os.close(here)
        wire.sendall(json.dumps(request).encode() + b"\n")
        return json.loads(wire.makefile().readline() or "{}")


class Connection:
    def __init__(self, proxy, reader, writer):
        self.proxy, self.client = proxy, (reader, writer)
        self.far, self.over = None, False
        self.client_depth, self.server_depth, self.counted = 1, 2, 0

    async def run(self):
        loop = asyncio.get_running_loop()
        opened, rtt = loop.time(), self.proxy.rtt
        # The handshake takes one round trip, its last packet another half one to the server.
        self.open_at = opened + rtt
        await asyncio.sleep(rtt * 1.5)
        try:
            self.far = await asyncio.open_connection(*self.proxy.to)
        except OSError:
            return self.abort()
        for _, writer in (self.client, self.far):
            writer.get_extra_info("socket").setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        await asyncio.gather(self.pipe(self.client[0], self.far[1], True), self.pipe(self.far[0], self.client[1], False),
                             return_exceptions=True)
        self.abort(gently=True)

    async def pipe(self, reader, writer, up):
        """Read on one side; a second task writes each chunk on the other side when its time has come."""
        loop, queue, waiting = asyncio.get_running_loop(), asyncio.Queue(), 0

        async def deliver():
            nonlocal waiting
            while True:
                due, depth, chunk = await queue.get()
                if due > loop.time():
                    await asyncio.sleep(due - loop.time())
                if not chunk:
                    if writer.can_write_eof():
                        writer.write_eof()
                    return
                waiting -= len(chunk)
                if up:
                    self.server_depth = max(self.server_depth, depth + 1)
                else:
                    self.client_depth = max(self.client_depth, depth)
                writer.write(chunk)
                await writer.drain()

        delivering = asyncio.ensure_future(deliver())
        try:
            while True:
                chunk = await reader.read(65536)
                if self.over:
                    delivering.cancel()
                    return
                now = loop.time()
                depth = self.client_depth if up else self.server_depth
                chunk = self.proxy.account(chunk, up)
                if chunk is None:
                    await asyncio.sleep(0.005)
                    continue
                waiting += len(chunk)
                queue.put_nowait((max(now, self.open_at) + self.proxy.rtt / 2, depth, chunk))
                if not chunk:
                    break
                while waiting > HIGH_WATER:
                    await asyncio.sleep(0.01)
            await delivering
        except (OSError, asyncio.CancelledError):
            delivering.cancel()
            self.abort()
        except BaseException:
            self.abort()
            raise

    def abort(self, gently=False):
        """End it on both sides; not gently means as when the wire breaks: reset, nothing more is delivered."""
        self.over = True
        for side in (self.client, self.far):
            if side:
                if not gently:
                    try:
                        side[1].get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, NO_LINGER)
                    except OSError:
                        pass
                    side[1].transport.abort()
                side[1].close()


class Proxy:
    def __init__(self, listen, to, rtt=0):
        self.listen, self.to, self.rtt = listen, tuple(to), rtt / 1000
        self.server, self.live = None, {}
        self.reset()
        self.cut_after, self.refuse_later, self.breaking = None, 0, False

    def reset(self):
        self.connections = self.finished = self.up = self.down = 0
        for connection in self.live:
            connection.counted = connection.client_depth

    def account(self, chunk, up):
        """Count a chunk; a wire that breaks after N bytes lets exactly so many through, then None."""
        if self.breaking:
            return None
        if self.cut_after is not None and chunk:
            chunk = chunk[:self.cut_after]
            self.cut_after -= len(chunk)
            if self.cut_after <= 0:
                self.cut_after, self.breaking = None, True
                asyncio.get_running_loop().call_later(self.rtt / 2 + 0.005, self.cut, self.refuse_later)
        if up:
            self.up += len(chunk)
        else:
            self.down += len(chunk)
        return chunk

    async def accepted(self, reader, writer):
        connection = Connection(self, reader, writer)
        self.connections += 1
        self.live[connection] = asyncio.current_task()
        try:
            await connection.run()
        except (OSError, asyncio.CancelledError):
            pass
        finally:
            self.finished += connection.client_depth - connection.counted
            del self.live[connection]

    async def open(self):
        self.server = await asyncio.start_server(self.accepted, "127.0.0.1", self.listen, backlog=128)

    def cut(self, refuse_for=0):
        """Break every connection now, and for some seconds let nobody in."""
        self.breaking = False
        for connection in list(self.live):
            connection.abort()
        if refuse_for and self.server:
            self.server.close()
            self.server = None
            asyncio.get_running_loop().call_later(refuse_for, lambda: asyncio.ensure_future(self.open()))

    async def told(self, reader, writer):
        request = json.loads(await reader.readline() or "{}")
        verb = request.get("do")
        if verb == "reset":
            self.reset()
        elif verb == "rtt":
            self.rtt = request["ms"] / 1000
        elif verb == "cut" and request.get("after_bytes"):
            self.cut_after, self.refuse_later = request["after_bytes"], request.get("refuse_for", 0)
        elif verb == "cut":
            self.cut_after = None
            self.cut(request.get("refuse_for", 0))
        trips = self.finished + sum(c.client_depth - c.counted for c in self.live)
        answer = {"connections": self.connections, "round_trips": trips, "bytes_up": self.up, "bytes_down": self.down}
        writer.write(json.dumps(answer).encode() + b"\n")
        await writer.drain()
        writer.close()


async def main(folder):
    os.chdir(folder)
    settings = json.load(open("proxy.json"))
    proxy = Proxy(settings["listen"], settings["to"], settings["rtt"])
    await proxy.open()
    if os.path.lexists("proxy.sock"):
        os.unlink("proxy.sock")
    await asyncio.start_unix_server(proxy.told, "proxy.sock")
    os.chmod("proxy.sock", 0o600)
    with open("proxy.pid", "w") as file:
        file.write(str(os.getpid()))
    while still_wanted(folder):
        await asyncio.sleep(2)


def still_wanted(folder):
    """Whether the server's folder is still there and names this process: else nobody could ever stop it."""
    try:
        with open(os.path.join(folder, "proxy.pid")) as file:
            return file.read() == str(os.getpid())
    except OSError:
        return False


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))

"""The registry behind a slow line: all connections together get RATE megabytes a second. slowly.py RATE"""
import asyncio
import subprocess
import sys

RATE = float(sys.argv[1]) * 1e6
CHUNK = 16384


async def main():
    # It dies with this process, so that a stop is a stop.
    subprocess.Popen(["setpriv", "--pdeathsig", "KILL", "env", "REGISTRY_HTTP_ADDR=127.0.0.1:5001",
                      "docker-registry", "serve", "/opt/practice/registry.yml"])
    loop, free_at = asyncio.get_running_loop(), 0.0

    async def pipe(reader, writer, slow):
        nonlocal free_at
        try:
            while chunk := await reader.read(CHUNK):
                if slow:
                    free_at = max(free_at, loop.time()) + len(chunk) / RATE
                    await asyncio.sleep(free_at - loop.time())
                writer.write(chunk)
                await writer.drain()
        except OSError:
            pass
        finally:
            writer.close()

    async def accepted(reader, writer):
        try:
            far_reader, far_writer = await asyncio.open_connection("127.0.0.1", 5001)
        except OSError:
            writer.close()
            return
        await asyncio.gather(pipe(reader, far_writer, False), pipe(far_reader, writer, True))

    await (await asyncio.start_server(accepted, "0.0.0.0", 5000)).serve_forever()


asyncio.run(main())

# SPDX-License-Identifier: GPL-3.0-or-later
"""A proxy on loopback that is every server itself: it makes up files of any size, gives the first
part of each at once and the rest at a steady rate, and refuses some."""
import asyncio
import threading
from contextlib import suppress
from dataclasses import dataclass, field
from email.utils import formatdate
from urllib.parse import unquote, urlsplit

PIECE = 16 * 1024
ZEROS = bytes(PIECE)
MODIFIED = formatdate(1_700_000_000, usegmt=True)


@dataclass
class File:
    size: int
    kind: str = "application/octet-stream"
    at_once: float = 1.0  # the part of the file that comes as fast as it can
    rate: int = 0  # bytes a second for the rest, over all connections
    status: int = 200  # anything else is all that there is
    headers: str = ""
    hides_size: bool = False  # no length, no ranges
    body: bytes = b""  # else zeros
    sent: int = field(default=0, init=False)
    free_at: float = field(default=0.0, init=False)

    async def wait_for_turn(self, length):
        self.sent += length
        if self.rate and self.sent > self.size * self.at_once:
            now = asyncio.get_running_loop().time()
            self.free_at = max(self.free_at, now) + length / self.rate
            await asyncio.sleep(self.free_at - now)


class Server(threading.Thread):
    """files: what there is, by the last part of the path."""

    def __init__(self, files):
        super().__init__(daemon=True)
        self.files = files
        self.port = 0
        self.ready = threading.Event()
        self.start()
        if not self.ready.wait(20):
            raise RuntimeError("the server does not start")

    def run(self):
        asyncio.run(self.serve())

    async def serve(self):
        server = await asyncio.start_server(self.answer_all, "127.0.0.1", 0)
        self.port = server.sockets[0].getsockname()[1]
        self.ready.set()
        async with server:
            await server.serve_forever()

    async def answer_all(self, reader, writer):
        try:
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
                await self.answer(head, writer)
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()
            with suppress(ConnectionError):
                await writer.wait_closed()

    async def answer(self, head, writer):
        method, url, _ = head[0].split(" ", 2)
        fields = dict(line.lower().split(": ", 1) for line in head[1:] if ": " in line)
        file = self.files.get(unquote(urlsplit(url).path).rsplit("/", 1)[-1])
        if file is None or file.status != 200:
            status, headers = (file.status, file.headers) if file else (404, "")
            writer.write(f"HTTP/1.1 {status} Sorry\r\n{headers}Content-Length: 0\r\n\r\n".encode())
            return
        if file.hides_size:
            file.sent = 0
        start, end, asked = 0, file.size, fields.get("range", "")
        if asked.startswith("bytes=") and not file.hides_size:
            first, last = asked[6:].split("-")
            start, end = int(first), min(file.size, int(last) + 1) if last else file.size
        lines = ["HTTP/1.1 206 Partial Content" if asked and not file.hides_size
                 else "HTTP/1.1 200 OK", f"Content-Type: {file.kind}"]
        if file.hides_size:
            lines += ["Connection: close"]
        else:
            lines += [f"Content-Length: {end - start}", f'ETag: "{file.size:x}"',
                      f"Last-Modified: {MODIFIED}", "Accept-Ranges: bytes"]
            if asked:
                lines += [f"Content-Range: bytes {start}-{end - 1}/{file.size}"]
        writer.write("\r\n".join([*lines, "", ""]).encode())
        if method != "HEAD" and file.body:
            writer.write(file.body[start:end])
            await writer.drain()
        elif method != "HEAD":
            await self.send(file, end - start, writer)
        if file.hides_size:
            raise ConnectionResetError

    @staticmethod
    async def send(file, left, writer):
        while left > 0:
            length = min(left, PIECE)
            await file.wait_for_turn(length)
            writer.write(ZEROS[:length])
            await writer.drain()
            left -= length

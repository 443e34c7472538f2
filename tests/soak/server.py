# SPDX-License-Identifier: GPL-3.0-or-later
"""A server of files of any size that counts what it has sent."""
import os
import re
import socket
import threading
import time
from pathlib import Path

PIECE = 64 * 1024
RANGE = re.compile(rb"^range:\s*bytes=(\d+)-(\d*)\s*$", re.I | re.M)


class FileServer(threading.Thread):
    """Serves /SIZE/SPEED/NAME: SIZE bytes, each connection SPEED bytes a second (0 = any)."""

    def __init__(self, folder):
        super().__init__(daemon=True)
        self.folder = Path(folder)
        self.sent = {}
        self.open = {}
        self.lock = threading.Lock()
        self.socket = socket.create_server(("127.0.0.1", 0), backlog=512)
        self.port = self.socket.getsockname()[1]
        self.start()

    def path(self, size):
        """The file of `size` bytes, made once."""
        path = self.folder / str(size)
        with self.lock:
            if not path.exists():
                with open(path.with_suffix(".new"), "wb") as file:
                    for start in range(0, size, 1 << 20):
                        file.write(os.urandom(min(1 << 20, size - start)))
                path.with_suffix(".new").rename(path)
        return path

    def url(self, size, speed, name):
        self.path(size)
        return f"http://127.0.0.1:{self.port}/{size}/{speed}/{name}"

    def bytes_for(self, url):
        with self.lock:
            return self.sent.get(url.split("/", 3)[3], 0)

    def is_serving(self, url):
        """Whether a reply for `url` is still being sent."""
        with self.lock:
            return self.open.get(url.split("/", 3)[3], 0) > 0

    def run(self):
        while True:
            client, _ = self.socket.accept()
            threading.Thread(target=self.serve, args=(client,), daemon=True).start()

    def serve(self, client):
        # Little is on its way at a time, or what was sent would say nothing of what was asked for.
        client.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, PIECE)
        pending = b""
        with client:
            try:
                while True:
                    while b"\r\n\r\n" not in pending:
                        more = client.recv(16384)
                        if not more:
                            return
                        pending += more
                    head, pending = pending.split(b"\r\n\r\n", 1)
                    self.answer(client, head)
            except OSError:
                return

    def answer(self, client, head):
        name = head.split(b" ", 2)[1].decode()[1:]
        size, speed = (int(part) for part in name.split("/")[:2])
        wanted = RANGE.search(head)
        start = int(wanted[1]) if wanted else 0
        end = int(wanted[2]) + 1 if wanted and wanted[2] else size
        end = min(end, size)
        fields = [f"Content-Length: {max(end - start, 0)}", f'ETag: "{size}"',
                  "Content-Type: application/octet-stream", "Accept-Ranges: bytes"]
        status = "200 OK"
        if wanted and start >= size:
            status, fields[0], end = "416 No", "Content-Length: 0", start
            fields.append(f"Content-Range: bytes */{size}")
        elif wanted:
            status = "206 Partial Content"
            fields.append(f"Content-Range: bytes {start}-{end - 1}/{size}")
        self.count(name, 1)
        try:
            client.sendall(f"HTTP/1.1 {status}\r\n".encode()
                           + "".join(f"{field}\r\n" for field in fields).encode() + b"\r\n")
            self.send_body(client, name, start, end, size, speed)
        finally:
            self.count(name, -1)

    def count(self, name, step):
        with self.lock:
            self.open[name] = self.open.get(name, 0) + step

    def send_body(self, client, name, start, end, size, speed):
        began, first = time.monotonic(), start
        with open(self.path(size), "rb") as file:
            while start < end:
                if speed:
                    wait = (start - first) / speed - (time.monotonic() - began)
                    if wait > 0:
                        time.sleep(wait)
                count = os.sendfile(client.fileno(), file.fileno(), start,
                                    min(PIECE, end - start))
                if count == 0:
                    return
                start += count
                with self.lock:
                    self.sent[name] = self.sent.get(name, 0) + count

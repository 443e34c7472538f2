# SPDX-License-Identifier: GPL-3.0-or-later
"""The servers of the benchmark: nginx for everything, and one that answers late."""
import asyncio
import random
import socket
import subprocess
import threading
import time
from pathlib import Path

NGINX = """
daemon off; worker_processes 2; pid {dir}/pid; error_log {dir}/error.log; {user}
events {{ worker_connections 1024; }}
http {{
  log_format bytes '$body_bytes_sent'; access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000; default_type image/jpeg;
  client_body_temp_path {dir}/t1; proxy_temp_path {dir}/t2; fastcgi_temp_path {dir}/t3;
  uwsgi_temp_path {dir}/t4; scgi_temp_path {dir}/t5;
  server {{
    listen 127.0.0.1:{http}; listen 127.0.0.1:{https} ssl; server_name localhost;
    ssl_certificate {dir}/server.pem; ssl_certificate_key {dir}/server.key;
    root {dir}/www;
    location /limited/ {{ alias {dir}/www/; limit_rate 8m; }}
    location /counted/ {{ alias {dir}/www/; access_log {dir}/counted bytes; }}
  }}
}}
"""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def make_certificates(folder):
    """A throw-away CA, and a certificate for localhost and 127.0.0.1 by it."""
    def openssl(*arguments):
        subprocess.run(["openssl", *arguments], check=True, capture_output=True, cwd=folder)
    openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "ca.key", "-out", "ca.pem",
            "-days", "2", "-subj", "/CN=Bobbin bench CA")
    openssl("req", "-newkey", "rsa:2048", "-nodes", "-keyout", "server.key", "-out", "server.csr",
            "-subj", "/CN=localhost")
    (folder / "ext").write_text("subjectAltName=DNS:localhost,IP:127.0.0.1\n")
    openssl("x509", "-req", "-in", "server.csr", "-CA", "ca.pem", "-CAkey", "ca.key",
            "-CAcreateserial", "-days", "2", "-extfile", "ext", "-out", "server.pem")


class LateServer(threading.Thread):
    """Serves one body for every path, each reply a fixed time after its request."""

    def __init__(self, body, delay):
        super().__init__(daemon=True)
        self.port = free_port()
        self.head = (b"HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\nContent-Length: "
                     + str(len(body)).encode() + b"\r\nETag: \"1\"\r\n\r\n")
        self.body = body
        self.delay = delay
        self.start()
        for _ in range(200):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.02)
        raise RuntimeError("the late server does not answer")

    def run(self):
        asyncio.run(self.serve())

    async def serve(self):
        server = await asyncio.start_server(self.answer, "127.0.0.1", self.port)
        async with server:
            await server.serve_forever()

    async def answer(self, reader, writer):
        try:
            while await reader.readuntil(b"\r\n\r\n"):
                await asyncio.sleep(self.delay)
                writer.write(self.head + self.body)
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()


class Servers:
    def __init__(self, folder):
        self.folder = folder / "served"
        self.www = self.folder / "www"
        self.www.mkdir(parents=True)
        self.folder.chmod(0o755)
        folder.chmod(0o755)
        make_certificates(self.folder)
        self.ca = self.folder / "ca.pem"
        self.http, self.https = free_port(), free_port()
        import getpass
        user = "user root;" if getpass.getuser() == "root" else ""
        (self.folder / "nginx.conf").write_text(NGINX.format(
            dir=self.folder, http=self.http, https=self.https, user=user))
        self.late = None
        self.piece = None

    def __enter__(self):
        self.nginx = subprocess.Popen(
            ["nginx", "-c", str(self.folder / "nginx.conf"), "-e", str(self.folder / "error.log")],
            env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin"})
        for _ in range(200):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.http)) == 0:
                    return self
            time.sleep(0.02)
        raise RuntimeError("nginx does not answer: "
                           + (self.folder / "error.log").read_text(errors="replace"))

    def __exit__(self, *_):
        self.nginx.terminate()
        self.nginx.wait()

    def counted(self):
        """Bytes sent of bodies below /counted/ so far, a line for each reply that has ended."""
        return (self.folder / "counted").read_text()

    def file(self, name, size):
        """Makes a file of random bytes once; its path."""
        path = self.www / name
        if not path.exists():
            if self.piece is None:
                self.piece = random.Random(1).randbytes(1 << 20)
            with open(path, "wb") as out:
                left = size
                while left > 0:
                    # Every MiB of every file differs, so that a misplaced one is seen.
                    part = min(left, 1 << 20)
                    stamp = f"{name} {left} ".encode()[:part]
                    stamped = stamp + self.piece[:part - len(stamp)]
                    left -= out.write(stamped)
        return path

    def late_port(self, body, delay):
        if self.late is None:
            self.late = LateServer(body, delay)
        return self.late.port

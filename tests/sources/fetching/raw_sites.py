"""Servers that answer with bytes as given, well-formed or not: bombs, drips, floods."""

import socket
import threading
from contextlib import contextmanager, suppress

NO_ROBOTS = b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"


@contextmanager
def raw_site(pieces, *, number="127.0.0.3", robots=NO_ROBOTS):
    """A server whose every page is `pieces()`, sent one by one until the other side has enough; gives its port.

    Where `robots` is None, robots.txt is answered like every page.
    """
    server = socket.create_server((number, 0))

    def serve(connection):
        with connection, suppress(OSError):
            asked = connection.recv(65536)
            if robots is not None and asked.startswith(b"GET /robots.txt "):
                connection.sendall(robots)
                return
            for piece in pieces():
                connection.sendall(piece)

    def listen():
        with suppress(OSError):
            while True:
                threading.Thread(target=serve, args=(server.accept()[0],), daemon=True).start()

    threading.Thread(target=listen, daemon=True).start()
    try:
        yield server.getsockname()[1]
    finally:
        with suppress(OSError):
            server.shutdown(socket.SHUT_RDWR)
        server.close()


def head(**headers):
    """The head of a good answer: `head(Content_Encoding="gzip")`."""
    lines = [f"{key.replace('_', '-')}: {value}" for key, value in headers.items()]
    return ("\r\n".join(["HTTP/1.1 200 OK", "Content-Type: text/html", *lines]) + "\r\n\r\n").encode()

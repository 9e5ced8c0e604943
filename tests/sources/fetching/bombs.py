"""Small answers that unpack to very much, and large ones that do not end."""

import gzip
import random
import zlib
from itertools import repeat

import brotli
from backports import zstd
from tests.sources.fetching.raw_sites import head

MB = 1024 * 1024
ZEROS = bytes(MB)


def deflated(megabytes, wbits):
    """Zeros, packed: pieces that end at a full flush may be repeated."""
    packer = zlib.compressobj(9, zlib.DEFLATED, wbits)
    first = packer.compress(ZEROS) + packer.flush(zlib.Z_FULL_FLUSH)
    again = packer.compress(ZEROS) + packer.flush(zlib.Z_FULL_FLUSH)
    return first + again * (megabytes - 1)


def letters(megabytes):
    """Text that packs to a quarter, as pages do: only its size condemns it."""
    return random.Random(5).randbytes(megabytes * MB).translate(b"abcd" * 64)


def brotlied(megabytes):
    packer = brotli.Compressor(quality=5)
    return b"".join(packer.process(ZEROS) for _ in range(megabytes)) + packer.finish()


def zstandard(megabytes, window=None):
    options = {zstd.CompressionParameter.window_log: window} if window else None
    packer = zstd.ZstdCompressor(options=options)
    return b"".join(packer.compress(ZEROS) for _ in range(megabytes)) + packer.flush()


def packed(coding, body):
    """An answer packed as it says."""
    return lambda: [head(Content_Encoding=coding, Content_Length=len(body)), body]


def endless(piece, **headers):
    """An answer that goes on as long as somebody reads."""

    def pieces():
        yield head(**headers)
        yield from repeat(piece)

    return pieces


def chunk(body):
    return f"{len(body):x}\r\n".encode() + body + b"\r\n"


def drops():
    """A gzip of empty blocks, byte by byte: nothing is ever unpacked."""
    yield head(Transfer_Encoding="chunked", Content_Encoding="gzip")
    yield chunk(zlib.compressobj(9, zlib.DEFLATED, 31).flush(zlib.Z_SYNC_FLUSH))
    yield from repeat(b"".join(chunk(bytes([byte])) for byte in b"\x00\x00\x00\xff\xff") * 2000)


def all_bombs():
    """Each with its name; made when they are asked for, as some take a moment."""
    gz = deflated(2048, 31)
    return {
        "gzip of 2 GB": packed("gzip", gz),
        "zlib of 2 GB": packed("deflate", deflated(2048, 15)),
        "deflate of 2 GB": packed("deflate", deflated(2048, -15)),
        "brotli of 1 GB": packed("br", brotlied(1024)),
        "zstandard of 1 GB": packed("zstd", zstandard(1024)),
        "zstandard of 1 GB in 1024 frames": packed("zstd", zstd.compress(ZEROS) * 1024),
        "zstandard with a window of 128 MB": packed("zstd", zstandard(1024, window=27)),
        "gzip of 30 MB of letters": packed("gzip", gzip.compress(letters(30), 1)),
        "gzip of 15 MB, by its ratio": packed("gzip", gzip.compress(ZEROS * 15)),
        "brotli of 15 MB, by its ratio": packed("br", brotlied(15)),
        "gzip in gzip": packed("gzip, gzip", gzip.compress(gz)),
        "gzip in brotli in zstandard": packed("gzip, br, zstd", zstd.compress(brotli.compress(gz, quality=1))),
        "empty blocks without end": endless(b"\x00\x00\x00\xff\xff" * 13_000, Content_Encoding="deflate"),
        "a gzip that never comes to its content": endless(b"a" * 65536, Content_Encoding="gzip"),
        "11 MB": endless(b"a" * 65536, Content_Length=11 * MB),
        "10 GB, announced": endless(b"a" * 65536, Content_Length=10 * 1024 * MB),
        "without end": endless(b"a" * 65536),
        "chunks without end": endless(chunk(b"a" * 65536), Transfer_Encoding="chunked"),
        "packed chunks of one byte without end": drops,
        "chunks of one byte without end": endless(chunk(b"a") * 10_000, Transfer_Encoding="chunked"),
        "a header without end": lambda: [b"HTTP/1.1 200 OK\r\nX: ", *[b"a" * 65536] * 400],
        "headers without end": lambda: [b"HTTP/1.1 200 OK\r\n", *[b"X: a\r\n" * 10_000] * 400],
        "interim answers without end": lambda: [b"HTTP/1.1 103 Early Hints\r\n\r\n" * 20_000] * 400,
    }

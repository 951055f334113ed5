"""Packed streams and archives, with what Python's zlib and zipfile say of them.

    archives.py streams|zips FILE

FILE becomes pairs of byte strings, each after its length in four bytes: what is packed, and what it unpacks to; a length of -1 stands
for what cannot be unpacked.
"""

import io
import random
import struct
import sys
import zipfile
import zlib


def text(random):
    kind, size = random.randrange(6), random.choice([0, 1, 10, 100, 400, 1500])
    if random.random() < 0.003:
        size = 200_000
    size = random.randrange(size + 1)
    if kind == 0:
        return random.randbytes(size)
    if kind == 1:
        return bytes(random.choice(b"ab") for _ in range(size))
    if kind == 2:
        return (b'<row r="%d"><c r="A1" t="s"><v>12</v></c></row>' % size) * (size // 50)
    if kind == 3:
        return bytes(size)
    if kind == 4:
        return b"".join(b"%d,kien-giang,%d\n" % (i, random.randrange(10**6)) for i in range(size // 20))
    return random.randbytes(size // 2) + bytes([random.randrange(200)]) * 300


def packed(data, random):
    maker = zlib.compressobj(random.randrange(10), zlib.DEFLATED, -15, random.randrange(1, 10), random.randrange(5))
    out, start = b"", 0
    while start < len(data):
        end = start + random.randrange(1, len(data) + 1)
        out += maker.compress(data[start:end])
        start = end
        if random.random() < 0.2:
            out += maker.flush(random.choice([zlib.Z_SYNC_FLUSH, zlib.Z_FULL_FLUSH, zlib.Z_BLOCK]))
    return out + maker.flush()


def streams(random):
    for _ in range(10_000):
        data = text(random)
        yield packed(data, random), data
    for _ in range(1_250):
        broken = bytearray(packed(text(random), random))
        kind = random.randrange(3)
        if kind == 0:
            broken = broken[: random.randrange(len(broken))]
        elif kind == 1:
            for _ in range(random.randrange(1, 4)):
                broken[random.randrange(len(broken))] ^= 1 << random.randrange(8)
        else:
            broken = random.randbytes(random.randrange(1, 300))
        reader = zlib.decompressobj(-15)
        try:
            data = reader.decompress(bytes(broken))
            yield bytes(broken), data if reader.eof else None
        except zlib.error:
            yield bytes(broken), None


class Pipe(io.RawIOBase):
    """Cannot be gone back in: the sizes of a part stand behind it then."""

    def __init__(self):
        self.parts = []

    def writable(self):
        return True

    def write(self, data):
        self.parts.append(bytes(data))
        return len(data)


def zips(random):
    for number in range(300):
        target = Pipe() if number % 3 == 0 else io.BytesIO()
        with zipfile.ZipFile(target, "w", random.choice([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])) as archive:
            for part in range(random.randrange(1, 8)):
                info = zipfile.ZipInfo(f"xl/phần {part}.xml")
                info.compress_type = random.choice([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
                with archive.open(info, "w", force_zip64=random.random() < 0.3) as file:
                    file.write(text(random))
            archive.comment = random.randbytes(random.choice([0, 0, 30]))
        data = b"".join(target.parts) if number % 3 == 0 else target.getvalue()
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            lines = [f"{i.filename} {i.CRC} {i.file_size}" for i in archive.infolist()]
        kind = number % 10
        if kind == 8:
            yield data[: random.randrange(len(data) - 30)], None
        elif kind == 9:
            # A bit of what is packed, or of what is told of it.
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                part = max(archive.infolist(), key=lambda i: i.compress_size)
            place = part.header_offset + 30 + len(part.filename.encode()) + 20 + part.compress_size // 2
            changed = bytearray(data)
            changed[min(place, len(data) - 1)] ^= 4
            try:
                with zipfile.ZipFile(io.BytesIO(bytes(changed))) as archive:
                    intact = archive.testzip() is None
            except Exception:
                intact = False
            if not intact:
                yield bytes(changed), None
            else:
                yield data, "\n".join(sorted(lines)).encode()
        else:
            yield data, "\n".join(sorted(lines)).encode()


def main(kind, path):
    with open(path, "wb") as file:
        for pair in {"streams": streams, "zips": zips}[kind](random.Random(20261128)):
            for data in pair:
                file.write(struct.pack("<I", 0xFFFFFFFF) if data is None else struct.pack("<I", len(data)) + data)


main(*sys.argv[1:])

"""Archives that the tests make, honest and hostile."""

import io
import tarfile
import zipfile

STORY = "وصل الوسيط الدولي إلى مسقط مساء الأحد."


def zipped(*members, compression=zipfile.ZIP_DEFLATED):
    """A ZIP of `(name, content)`; a name may be a `ZipInfo`."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", compression) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return held.getvalue()


def tarred(*members, mode="w", form=tarfile.PAX_FORMAT):
    """A tar of `(name, content)`; a name may be a `TarInfo`, then its own size holds where content is None."""
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode=mode, format=form) as archive:
        for name, content in members:
            info = name if isinstance(name, tarfile.TarInfo) else tarfile.TarInfo(name)
            data = content.encode() if isinstance(content, str) else content
            if data is not None:
                info.size = len(data)
            archive.addfile(info, io.BytesIO(data) if data is not None else None)
    return held.getvalue()

"""What a drop or the clipboard carries, in the order: local files, picture, page, text, link."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import PurePath

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QUrl
from PySide6.QtGui import QImage

from comparer.gui.filing import is_project
from comparer.gui.phrases import counted, tr

_FILES_OF_GNOME = "x-special/gnome-copied-files"


@dataclass(frozen=True, slots=True)
class Dropped:
    """What can become accounts. `name` is what to call it; `address` is where a link says it came from."""

    name: str = ""
    paths: tuple[str, ...] = ()
    image: bytes = b""
    html: str = ""
    text: str = ""
    address: str = ""

    @property
    def only_link(self) -> bool:
        """Say whether there is an address and nothing else."""
        return bool(self.address) and not (self.paths or self.image or self.html or self.text)


def read_mime(mime: QMimeData, name: str) -> Dropped | None:
    """Return what the data carries, None where nothing of it can become an account."""
    paths = _local_files(mime)
    if paths:
        return Dropped(name, paths=paths)
    address = _link(mime)
    if mime.hasImage() and not mime.hasText():
        picture = _png(mime.imageData())
        if picture:
            return Dropped(name, image=picture, address=address)
    text = mime.text() if mime.hasText() else ""
    html = mime.html() if mime.hasHtml() else ""
    if address and text.strip() in {"", address}:
        return Dropped(name, address=address)
    if html.strip() or text.strip():
        return Dropped(name, html=html, text=text, address=address)
    return Dropped(name, address=address) if address else None


def with_address(dropped: Dropped, address: str) -> Dropped:
    """Return the same with an address that was dropped before its text."""
    return replace(dropped, address=dropped.address or address)


def promise(dropped: Dropped | None, target: str = "") -> str:
    """Return what will happen if this is dropped; `target` is the name of the account under the pointer."""
    if dropped is None:
        return tr("Nothing here can become an account")
    if any(is_project(path) for path in dropped.paths):
        return tr("Drop to open this comparison")
    if target:
        return tr("Drop to replace {account}, or drop on the table to add", account=target)
    if len(dropped.paths) == 1:
        return tr("Drop to add {file} as an account", file=PurePath(dropped.paths[0]).name)
    if dropped.paths:
        return counted(len(dropped.paths), "Drop to add {count} account", "Drop to add {count} accounts")
    if dropped.image:
        return tr("Drop to read the words in this picture")
    if dropped.only_link:
        return tr("Drop to note this address. Comparer fetches nothing and will ask for the page or its text")
    return tr("Drop to add this text as an account")


def _local_files(mime: QMimeData) -> tuple[str, ...]:
    urls = list(mime.urls()) if mime.hasUrls() else []
    if not urls and mime.hasFormat(_FILES_OF_GNOME):
        lines = bytes(mime.data(_FILES_OF_GNOME).data()).decode("utf-8", "replace").splitlines()
        urls = [QUrl(line.strip()) for line in lines if line.startswith("file:")]
    return tuple(url.toLocalFile() for url in urls if url.isLocalFile())


def _link(mime: QMimeData) -> str:
    for url in mime.urls() if mime.hasUrls() else []:
        if url.scheme() in {"http", "https"}:
            return url.toString()
    text = mime.text().strip() if mime.hasText() else ""
    alone = text.startswith(("http://", "https://")) and len(text.split()) == 1
    return text if alone else ""


def _png(picture: object) -> bytes:
    if not isinstance(picture, QImage) or picture.isNull():
        return b""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]  # PySide's types leave out the device
    return bytes(data.data())

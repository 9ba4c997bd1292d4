"""Files, bytes and pasted text become accounts. Nothing is ever fetched, and no original is ever written."""

from comparer.load.days import iso as day_of
from comparer.load.formats import EXTENSIONS, FORMATS
from comparer.load.link import LinkStub, link_stub
from comparer.load.loading import (
    Failure,
    Loaded,
    load,
    original_of,
    read_bytes,
    read_file,
    read_text,
    same_as,
)
from comparer.load.reading import Unreadable
from comparer.load.samples import sample_paths

__all__ = [
    "EXTENSIONS",
    "FORMATS",
    "Failure",
    "LinkStub",
    "Loaded",
    "Unreadable",
    "day_of",
    "link_stub",
    "load",
    "original_of",
    "read_bytes",
    "read_file",
    "read_text",
    "same_as",
    "sample_paths",
]

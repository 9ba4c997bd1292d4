"""A full disk or a place that will not do costs one plain sentence, in every form, and leaves no half file."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from comparer.present.exports import EXPORTS, Export
from comparer.present.sheet import View
from comparer.present.writing import Unwritable, write
from comparer.progress import SILENT
from tests.builders import calls

by_form = pytest.mark.parametrize("form", EXPORTS, ids=lambda form: form.suffix)


@contextmanager
def room_for(size: int) -> Iterator[None]:
    """Let no file of this process grow beyond `size` bytes, as on a disk that is nearly full."""
    import resource  # noqa: PLC0415 -- not on Windows

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on the size of a file")
@by_form
@pytest.mark.parametrize("earlier", [None, b"an earlier report"])
def test_that_a_disk_that_fills_up_half_way_leaves_what_was_there(
    form: Export, earlier: bytes | None, tmp_path: Path
) -> None:
    target = tmp_path / f"report{form.suffix}"
    if earlier is not None:
        target.write_bytes(earlier)
    data = form.make(calls(), View(), SILENT)
    with room_for(len(data) // 2), pytest.raises(Unwritable) as told:
        write(target, data)
    sentence = str(told.value.message)
    assert sentence.startswith(str(target))
    assert sentence.endswith("choose another place.")
    assert "\n" not in sentence
    assert [path.read_bytes() for path in tmp_path.iterdir()] == ([] if earlier is None else [earlier])


@by_form
def test_that_a_folder_that_went_away_costs_one_sentence(form: Export, tmp_path: Path) -> None:
    target = tmp_path / "gone" / f"report{form.suffix}"
    with pytest.raises(Unwritable, match="cannot be written"):
        write(target, form.make(calls(), View(), SILENT))
    assert list(tmp_path.iterdir()) == []


def test_that_a_name_as_long_as_names_may_be_is_written(tmp_path: Path) -> None:
    target = tmp_path / ("é" * 125 + ".pdf")
    write(target, b"whole")
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"whole"]

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from comparer.language import model_files
from comparer.language.model_files import ModelMissing, altered_files, find_folder


def test_that_the_installed_model_is_the_released_one() -> None:
    assert altered_files(find_folder()) == ()


def test_that_an_altered_model_is_refused_with_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "en_core_web_sm-3.8.0"
    shutil.copytree(find_folder(), copy)
    with (copy / "ner" / "model").open("ab") as file:
        file.write(b"x")
    monkeypatch.setattr(model_files, "_folders", lambda _package: [copy])
    with pytest.raises(
        ModelMissing, match=r"altered: en_core_web_sm-3\.8\.0/ner/model .* Install Comparer again\."
    ) as caught:
        find_folder()
    assert str(caught.value.message) == str(caught.value)


def test_that_a_missing_model_is_said_in_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(model_files, "PACKAGES", ("no_such_model_package",))
    with pytest.raises(ModelMissing, match=r"missing\. Install Comparer again"):
        find_folder()


def test_that_a_file_that_is_gone_counts_as_altered(tmp_path: Path) -> None:
    assert set(altered_files(tmp_path)) == set(model_files.FILES)

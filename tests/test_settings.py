from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from comparer.settings import DENSITIES, PAGE_SIZES, THEMES, Settings, read_settings, write_settings

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


def test_that_what_was_written_is_read(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "settings.json"
    chosen = Settings(
        "dark", 12.5, "compact", "Letter", "de", overview=False, keys=(("go.next", ("Ctrl+J",)),)
    )
    assert write_settings(chosen, file)
    assert read_settings(file) == chosen
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"theme": 3, "keys": [1]}', '{"unknown": true}'])
def test_that_a_broken_file_costs_nothing_but_the_preferences_in_it(tmp_path: Path, text: str) -> None:
    file = tmp_path / "settings.json"
    file.write_text(text, encoding="utf-8")
    assert read_settings(file) == Settings()


def test_that_one_bad_value_does_not_cost_the_others(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text(
        '{"theme": "dark", "font_points": 900, "page_size": "A3", "orientation": 2}', encoding="utf-8"
    )
    assert read_settings(file) == Settings(theme="dark")


def test_that_a_missing_file_means_the_defaults(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "nothing.json") == Settings()


def test_that_a_place_that_cannot_be_written_is_said_and_nothing_is_left(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    assert not write_settings(Settings(), blocked / "settings.json")


@given(st.dictionaries(st.sampled_from([*Settings.__dataclass_fields__, "x"]), JSON))
@hypothesis_settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_that_whatever_the_file_holds_the_settings_are_usable(
    tmp_path: Path, found: dict[str, object]
) -> None:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps(found), encoding="utf-8")
    read = read_settings(file)
    assert read.theme in THEMES
    assert read.density in DENSITIES
    assert read.page_size in PAGE_SIZES
    assert 7 <= read.font_points <= 24
    assert all(isinstance(key, str) for _, keys in read.keys for key in keys)


def test_that_a_folder_whose_name_is_no_text_is_kept_too(tmp_path: Path) -> None:
    there, kept = tmp_path / "settings.json", Settings(last_folder="/tmp/f\udcffhre")
    assert write_settings(kept, there)
    assert read_settings(there) == kept

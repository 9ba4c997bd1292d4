from __future__ import annotations

import configparser
import xml.etree.ElementTree as ET
from pathlib import Path

from comparer.store import SUFFIX
from comparer.store.schema import APPLICATION_ID

LINUX = Path(__file__).resolve().parents[2] / "packaging" / "linux"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


def test_that_the_desktop_entry_opens_projects_and_files() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(LINUX / "comparer.desktop", encoding="utf-8")
    values = entry["Desktop Entry"]
    assert values["Exec"] == "comparer %F"
    assert "application/x-comparer" in values["MimeType"]


def test_that_the_file_type_is_the_one_the_program_writes() -> None:
    kind = ET.parse(LINUX / "comparer-mime.xml").getroot().find(f"{MIME}mime-type")
    assert kind is not None
    glob = kind.find(f"{MIME}glob")
    number = kind.find(f".//{MIME}match[@offset='68']")
    assert glob is not None
    assert number is not None
    assert glob.get("pattern") == f"*{SUFFIX}"
    assert int(number.get("value", ""), 16) == APPLICATION_ID


def test_that_the_software_catalog_entry_names_the_desktop_entry() -> None:
    entry = ET.parse(LINUX / "comparer.metainfo.xml").getroot()
    assert entry.findtext("launchable") == "comparer.desktop"
    assert entry.findtext("project_license") == "MIT"

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from comparer.model import Original
from comparer.review import AddAccounts
from comparer.store import Project, create_project
from tests.builders import calls

CALLS = calls()
ORIGINALS = tuple(
    Original(account.source.sha256, account.source.path, "text/plain", account.text.encode())
    for account in CALLS.accounts
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "harbor fire.comparer"


@pytest.fixture
def project(path: Path) -> Iterator[Project]:
    made = create_project(path)
    made.offer(ORIGINALS)
    made.session.do(AddAccounts(CALLS.accounts))
    yield made
    made.close()

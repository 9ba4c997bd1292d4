"""The project file: one SQLite file that loses nothing."""

from comparer.store.codec import prepare
from comparer.store.errors import ProjectError
from comparer.store.project import SUFFIX, Project, create_project, open_project
from comparer.store.saving import (
    Waiting,
    bring_back,
    create_untitled,
    is_untitled,
    leave,
    put_away,
    save_as,
    save_copy,
    save_session,
    waiting,
)
from comparer.store.verify import Verdict, verify

__all__ = [
    "SUFFIX",
    "Project",
    "ProjectError",
    "Verdict",
    "Waiting",
    "bring_back",
    "create_project",
    "create_untitled",
    "is_untitled",
    "leave",
    "open_project",
    "prepare",
    "put_away",
    "save_as",
    "save_copy",
    "save_session",
    "verify",
    "waiting",
]

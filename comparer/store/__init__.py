"""The project file: one SQLite file that loses nothing."""

from comparer.store.errors import ProjectError
from comparer.store.project import SUFFIX, Project, create_project, open_project
from comparer.store.saving import create_untitled, save_as, save_copy, waiting
from comparer.store.verify import Verdict, verify

__all__ = [
    "SUFFIX",
    "Project",
    "ProjectError",
    "Verdict",
    "create_project",
    "create_untitled",
    "open_project",
    "save_as",
    "save_copy",
    "verify",
    "waiting",
]

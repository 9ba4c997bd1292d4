"""A file manager that only prints what it is asked to show."""

from __future__ import annotations

import sys

from PySide6.QtCore import ClassInfo, QCoreApplication, QObject, Slot
from PySide6.QtDBus import QDBusConnection

NAME = "org.freedesktop.FileManager1"


@ClassInfo({"D-Bus Interface": NAME})  # type: ignore[call-arg]  # the stubs do not know how it is called
class Manager(QObject):  # type: ignore[operator]  # nor what it makes
    """Answers as file managers do."""

    @Slot("QStringList", str)
    def ShowItems(self, addresses: list[str], startup: str) -> None:  # noqa: N802 -- the desktop's name
        """Print what is to be shown."""
        del startup
        print("show", *addresses, flush=True)


def main() -> None:
    """Answer until it is killed."""
    application = QCoreApplication(sys.argv)
    bus, manager = QDBusConnection.sessionBus(), Manager()
    bus.registerObject("/" + NAME.replace(".", "/"), manager, QDBusConnection.RegisterOption.ExportAllSlots)
    print("there" if bus.registerService(NAME) else "refused", flush=True)
    application.exec()


if __name__ == "__main__":
    main()

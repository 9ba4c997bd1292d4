"""A small window of another program from which a file can be dragged; it tells what became of it."""

from __future__ import annotations

import sys

from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel


class Source(QLabel):
    """Drags the files named on the command line."""

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 -- Qt's name
        """Take the press, so that the moves come here too."""
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 -- Qt's name
        """Begin to drag."""
        del event
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(name) for name in sys.argv[1:]])
        drag = QDrag(self)
        drag.setMimeData(mime)
        print("dragging", flush=True)
        print("ended", drag.exec(Qt.DropAction.CopyAction).name, flush=True)

    def tell(self) -> None:
        """Tell where to press."""
        middle = self.mapToGlobal(QPoint(self.width() // 2, self.height() // 2))
        print("middle", middle.x(), middle.y(), flush=True)


def main() -> None:
    """Show the window until it is killed."""
    application = QApplication(sys.argv[:1])
    label = Source("drag me")
    label.setWindowTitle("drag source")
    label.setGeometry(1150, 200, 200, 200)
    label.show()
    QTimer.singleShot(300, label.tell)
    application.exec()


if __name__ == "__main__":
    main()

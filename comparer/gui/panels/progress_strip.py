"""What the program is doing, how far it is, and the button that stops it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from comparer.gui.phrases import shown, tr
from comparer.gui.plain import plain_label
from comparer.gui.work import Task
from comparer.progress import Step

PATIENCE = 250
"""Milliseconds before the strip shows: what is done sooner needs no progress bar."""


class ProgressStrip(QWidget):
    """Shows the newest task that is under way."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._tasks: list[Task] = []
        self.stage = plain_label()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Progress"))
        self.stop = QPushButton(tr("Cancel"))
        self.stop.clicked.connect(self.cancel)
        box = QHBoxLayout(self)
        box.setContentsMargins(16, 6, 12, 6)
        box.setSpacing(16)
        box.addWidget(self.stage)
        box.addWidget(self.bar, 1)
        box.addWidget(self.stop)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE)
        self._patience.timeout.connect(self._appear)
        self.hide()

    def follow(self, task: Task) -> None:
        """Show how a task goes."""
        self._tasks.append(task)
        task.stepped.connect(self._step)
        task.ended.connect(self._ended)
        self.stage.setText(tr("Starting"))
        self.bar.setRange(0, 0)
        self._patience.start()

    def cancel(self) -> None:
        """Stop everything that is under way."""
        for task in tuple(self._tasks):
            task.cancel()

    def _appear(self) -> None:
        self.setVisible(any(not task.over for task in self._tasks))

    def _step(self, step: Step) -> None:
        self.bar.setRange(0, max(1, step.total))
        self.bar.setValue(step.done)
        stage = shown(step.stage)
        if step.total > 1:
            stage = tr("{stage}: {done} of {total}", stage=stage, done=step.done, total=step.total)
        self.stage.setText(stage)

    def _ended(self) -> None:
        self._tasks = [task for task in self._tasks if not task.over]
        if not self._tasks:
            self._patience.stop()
            self.hide()

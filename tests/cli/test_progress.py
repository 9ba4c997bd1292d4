from __future__ import annotations

import io
import signal

import pytest

from comparer.cli.progress import TerminalMonitor
from comparer.model import say
from comparer.progress import Cancelled, Step


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def _steps(*dones: int) -> list[Step]:
    return [Step(say("Reading accounts"), done, 4) for done in dones]


def test_that_a_log_gets_one_line_a_stage() -> None:
    stream = io.StringIO()
    with TerminalMonitor(stream) as monitor:
        for step in (*_steps(0, 1, 2), Step(say("Making rows"), 0, 0)):
            monitor.report(step)
    assert stream.getvalue() == "Reading accounts …\nMaking rows …\n"


def test_that_a_terminal_gets_a_bar_that_is_wiped_at_the_end() -> None:
    stream = Terminal()
    with TerminalMonitor(stream) as monitor:
        for step in _steps(0, 2):
            monitor.report(step)
    assert "Reading accounts 2/4" in stream.getvalue()
    assert stream.getvalue().endswith("\r\x1b[K")


def test_that_ctrl_c_stops_the_work_even_where_a_library_swallows_it() -> None:
    before = signal.getsignal(signal.SIGINT)
    with TerminalMonitor(io.StringIO()) as monitor:
        with pytest.raises(Cancelled):
            signal.raise_signal(signal.SIGINT)
        with pytest.raises(Cancelled):
            monitor.report(_steps(0)[0])
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is before

"""Nothing is fetched and nothing is sent, in no process that the program starts."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]

# Python imports this module in every process that has its folder on the path; an audit hook cannot be taken off.
WATCH = """
import sys

def watch(event, arguments):
    if event in {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "urllib.Request"}:
        with open(RECORD, "a") as record:
            record.write(event + "\\n")
        raise PermissionError("the network was asked for")

sys.addaudithook(watch)
"""


def test_that_no_process_asks_for_the_network(tmp_path: Path) -> None:
    record = tmp_path / "asked"
    (tmp_path / "sitecustomize.py").write_text(f"RECORD = {str(record)!r}\n{WATCH}", encoding="utf-8")
    page = tmp_path / "page.html"
    page.write_text(
        "<html><head><title>Fire</title><link rel=stylesheet href='https://example.org/a.css'></head><body><article>"
        "<h1>Fire in the harbor</h1><p>A fire broke out in the harbor of Tarn on Tuesday, the brigade said.</p>"
        "<p>Twelve workers were taken to hospital.</p><img src='https://example.org/a.png'></article></body></html>",
        encoding="utf-8",
    )
    samples = sorted(str(path) for path in (TOP / "resources" / "samples").glob("*.txt"))
    outputs = [
        part for kind in ("pdf", "html", "json") for part in (f"--{kind}", str(tmp_path / f"out.{kind}"))
    ]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(tmp_path), str(TOP)))}
    command = [sys.executable, "-m", "comparer", "compare", str(page), *samples, *outputs]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert not record.exists()
    assert (tmp_path / "out.pdf").stat().st_size > 10_000
    # The watch itself works: a process that does ask is noticed.
    asking = "import socket; socket.getaddrinfo('example.org', 80)"
    refused = subprocess.run(
        [sys.executable, "-c", asking], env=environment, capture_output=True, check=False
    )
    assert refused.returncode != 0
    assert record.exists()

"""A print server of our own: its folder, its socket, one queue whose backend keeps what a printer would get."""

from __future__ import annotations

import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

SYSTEM = Path("/usr/lib/cups")
SERVER = "/usr/sbin/cupsd"
NEEDED = (SERVER, "lp", "lpstat")
QUEUE = "office"

_PPD = """*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "COPY.PPD"
*Manufacturer: "None"
*Product: "(Copy)"
*ModelName: "Copy"
*ShortNickName: "Copy"
*NickName: "Copy"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: True
*DefaultColorSpace: RGB
*cupsFilter: "application/pdf 0 -"
*OpenUI *PageSize: PickOne
*DefaultPageSize: A4
*PageSize A4: ""
*PageSize Letter: ""
*CloseUI: *PageSize
*OpenUI *PageRegion: PickOne
*DefaultPageRegion: A4
*PageRegion A4: ""
*PageRegion Letter: ""
*CloseUI: *PageRegion
*DefaultImageableArea: A4
*ImageableArea A4: "0 0 595 842"
*ImageableArea Letter: "0 0 612 792"
*DefaultPaperDimension: A4
*PaperDimension A4: "595 842"
*PaperDimension Letter: "612 792"
"""


def is_there() -> bool:
    """Say whether a print server can be started here."""
    return all(shutil.which(program) for program in NEEDED)


@contextmanager
def server(folder: Path) -> Iterator[Path]:
    """Run a print server in a folder; give its socket. What is printed lies in `folder / "printed"`."""
    socket = folder / "cups.sock"
    _write_files(folder, socket)
    command = [SERVER, "-f", "-c", str(folder / "cupsd.conf"), "-s", str(folder / "cups-files.conf")]
    with (folder / "said").open("w", encoding="utf-8") as said:
        process = subprocess.Popen(command, stdout=said, stderr=said)
    try:
        _wait(socket.exists)
        yield socket
    finally:
        process.terminate()
        process.wait(20)


def printed(folder: Path) -> bytes:
    """Return what came out of the printer, when it did."""
    done = folder / "printed" / "done"
    _wait(done.exists)
    return (folder / "printed" / "pages").read_bytes()


def spooled(folder: Path) -> bytes:
    """Return the one file that waited in the spool."""
    (file,) = (folder / "spool").glob("d*")
    return file.read_bytes()


def _write_files(folder: Path, socket: Path) -> None:
    for name in ("state", "cache", "spool", "temp", "printed", "bin/backend", "root/ppd"):
        (folder / name).mkdir(parents=True)
    for part in ("filter", "daemon", "cgi-bin", "notifier", "driver", "monitor"):
        (folder / "bin" / part).symlink_to(SYSTEM / part)
    out = folder / "printed"
    backend = folder / "bin" / "backend" / "copy"
    backend.write_text(
        f'#!/bin/sh\n[ $# = 0 ] && exit 0\ncat "${{6:--}}" > {out}/pages && echo "$3" > {out}/done\n', "utf-8"
    )
    backend.chmod(0o700)  # nobody else's program: the server runs it as the user that it runs as itself
    (folder / "root" / "ppd" / f"{QUEUE}.ppd").write_text(_PPD, encoding="utf-8")
    (folder / "root" / "printers.conf").write_text(
        f"<DefaultPrinter {QUEUE}>\nDeviceURI copy:/\nState Idle\nAccepting Yes\n</DefaultPrinter>\n", "utf-8"
    )
    files = {
        "ServerRoot": folder / "root",
        "ServerBin": folder / "bin",
        "DataDir": "/usr/share/cups",
        "StateDir": folder / "state",
        "CacheDir": folder / "cache",
        "RequestRoot": folder / "spool",
        "TempDir": folder / "temp",
        "AccessLog": folder / "access",
        "ErrorLog": folder / "errors",
        "PageLog": folder / "pages",
        "Printcap": "",
    }
    (folder / "cups-files.conf").write_text(
        "".join(f"{key} {value}\n" for key, value in files.items()), encoding="utf-8"
    )
    (folder / "cupsd.conf").write_text(
        f"Listen {socket}\nBrowsing Off\nWebInterface No\nPreserveJobFiles Yes\nLogLevel debug\nDefaultAuthType None\n"
        "<Location />\nOrder allow,deny\nAllow all\n</Location>\n"
        "<Policy default>\n<Limit All>\nOrder deny,allow\n</Limit>\n</Policy>\n",
        encoding="utf-8",
    )


def _wait(there: Callable[[], bool], seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while not there():
        assert time.monotonic() < end, "the print server does not get on"
        time.sleep(0.05)

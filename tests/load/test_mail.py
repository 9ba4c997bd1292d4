from __future__ import annotations

import pytest

from comparer.load import mail
from comparer.load.reading import Unreadable
from tests.load.originals import FIRST, SECOND, page

HEAD = (
    "From: =?utf-8?Q?Ines_C=C3=A4lder?= <ines@lira.example>\nTo: desk@lira.example\nMIME-Version: 1.0\n"
    "Subject: The ferry\nDate: Wed, 08 May 2024 09:00:00 +0200\n"
)


def test_that_wrapped_lines_are_joined_and_the_head_tells_who_and_when() -> None:
    body = f"{FIRST[:60]}\n{FIRST[60:]}\n\n{SECOND}\n-- \nInes"
    reading = mail.read(f"{HEAD}Content-Type: text/plain\n\n{body}".encode(), "a.eml")
    assert reading.text.splitlines()[:2] == [f"{FIRST[:60].rstrip()} {FIRST[60:].lstrip()}", SECOND]
    assert (reading.title, reading.author) == ("The ferry", "Ines Cälder")
    assert reading.published == "2024-05-08T09:00:00+02:00"


def test_that_a_mail_without_plain_text_is_read_from_its_page() -> None:
    data = f"{HEAD}Content-Type: text/html; charset=utf-8\n\n".encode() + page()
    assert SECOND in mail.read(data, "a.eml").text


def test_that_attachments_are_said_to_be_left_out() -> None:
    data = (
        f'{HEAD}Content-Type: multipart/mixed; boundary="xx"\n\n--xx\nContent-Type: text/plain\n\n{FIRST}\n--xx\n'
        'Content-Type: text/plain\nContent-Disposition: attachment; filename="b.txt"\n\nMore.\n--xx--\n'
    )
    reading = mail.read(data.encode(), "a.eml")
    assert reading.text == FIRST
    assert str(reading.warnings[0]).startswith("1 attachments of a.eml were left out")


def test_that_a_mail_without_text_is_refused() -> None:
    with pytest.raises(Unreadable, match=r"a\.eml is a mail without text"):
        mail.read(f"{HEAD}Content-Type: image/png\n\nxx".encode(), "a.eml")

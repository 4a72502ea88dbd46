"""Label files from anywhere: what kind they are, and every reason why they are none."""

import os
from pathlib import Path

import pytest

from printing.label_file import GONE, MOST_BYTES, kind_of, read_label, stamp_of
from printing.labels.problem import LabelProblem
from station.domain.printjob import DocumentKind
from tests.printing.samples import ZPL, label_pdf


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (label_pdf(), DocumentKind.LABEL_PDF),
        (ZPL, DocumentKind.LABEL_ZPL),
        (b"CT~~CD,~CC^~CT~\n" + ZPL, DocumentKind.LABEL_ZPL),
        (b"\x10CT~~CD,~CC^~CT~" + ZPL, DocumentKind.LABEL_ZPL),
    ],
)
def test_the_bytes_say_what_a_label_is(data: bytes, kind: DocumentKind, tmp_path: Path) -> None:
    file = tmp_path / "label.jpg"
    file.write_bytes(data)
    read = read_label(file)
    assert (read.kind, read.data) == (kind, data)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b" \r\n", "is empty"),
        (b"<!DOCTYPE html><p>Log in", "a web page"),
        (b"PK\x03\x04\x14\x00", "zip archive"),
        (b"\x89PNG\r\n", "neither"),
        (b"CT~ is no label", "neither"),
    ],
)
def test_what_is_no_label_is_told(data: bytes, words: str) -> None:
    with pytest.raises(LabelProblem, match=words):
        kind_of(data)


def test_what_is_no_file_is_told(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")  # whoever opened it would wait for ever
    cases = [
        (tmp_path, "a folder"),
        (tmp_path / "pipe", "a device"),
        (tmp_path / "none.zpl", "not there"),
        (tmp_path / ("x" * 300), "cannot be read: "),
        (tmp_path / "a\0b", "cannot be read: "),
    ]
    for file, words in cases:
        with pytest.raises(LabelProblem, match=words):
            read_label(file)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_of_somebody_else_is_told(tmp_path: Path) -> None:
    file = tmp_path / "label.zpl"
    file.write_bytes(ZPL)
    file.chmod(0)
    with pytest.raises(LabelProblem, match="may not be read"):
        read_label(file)


def test_a_file_of_any_size_is_read_no_further_than_a_label_goes(tmp_path: Path) -> None:
    file = tmp_path / "disk.zpl"
    with file.open("wb") as made:
        made.write(b"^XA")
        made.truncate(MOST_BYTES * 1000)  # no block of it is on the disk
    with pytest.raises(LabelProblem, match="too large"):
        read_label(file)


def test_a_stamp_tells_one_writing_from_another(tmp_path: Path) -> None:
    file = tmp_path / "label.zpl"
    assert stamp_of(file) == GONE
    assert stamp_of(tmp_path / "a\0b") == GONE
    file.write_bytes(ZPL)
    first = stamp_of(file)
    assert first == stamp_of(file) != GONE
    file.write_bytes(ZPL * 2)
    assert stamp_of(file) != first

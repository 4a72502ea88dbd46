"""A folder as a printer: whole files, readable names, nothing overwritten, full disks told."""

import os
from pathlib import Path

import pytest

from printing.printers.errors import NothingSent
from printing.printers.file import FileFolder, file_name, suffix_of, write_all
from tests.printing.samples import ZPL

PDF = b"%PDF-1.4 test"


def names_in(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def content_of(path: str) -> bytes:
    return Path(path).read_bytes()


async def test_one_file_for_each_document_and_none_overwritten(tmp_path: Path) -> None:
    folder = FileFolder(tmp_path / "new" / "out")
    assert (await folder.is_usable()).is_usable
    for data in (PDF, PDF + b"2", ZPL):
        receipt = await folder.send(data, "1234567 parcel-1 label_pdf")
        assert content_of(receipt.reference) == data
    assert names_in(tmp_path / "new" / "out") == [
        "1234567-parcel-1-label_pdf-2.pdf",
        "1234567-parcel-1-label_pdf.pdf",
        "1234567-parcel-1-label_pdf.zpl",
    ]


async def test_a_full_disk_leaves_no_half_file(tmp_path: Path) -> None:
    def half(descriptor: int, data: bytes) -> None:
        os.write(descriptor, data[:4])
        raise OSError(28, "No space left on device")

    with pytest.raises(NothingSent, match="No space left on device"):
        await FileFolder(tmp_path, half).send(PDF, "label")
    assert names_in(tmp_path) == []


async def test_a_folder_that_cannot_be_is_told_in_words(tmp_path: Path) -> None:
    folder = FileFolder(Path("/dev/null/out"))
    usability = await folder.is_usable()
    assert not usability.is_usable
    assert "does not take the file" in usability.words
    with pytest.raises(NothingSent, match="does not take the file"):
        await folder.send(PDF, "label")


async def test_a_file_system_without_links_does_not_overwrite_either(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Path, target: Path) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    for _ in range(2):
        await FileFolder(tmp_path).send(PDF, "label")
    assert names_in(tmp_path) == ["label-2.pdf", "label.pdf"]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Łódź/../7", "Lodz-7"),
        ("Ñandú: 1 of 2", "Nandu-1-of-2"),
        ("日本", "document"),
        ("x" * 500, "x" * 120),
    ],
)
def test_names_are_taken_by_every_file_system(title: str, name: str) -> None:
    assert file_name(title) == name


def test_the_extension_says_what_the_bytes_are() -> None:
    assert [suffix_of(data) for data in (PDF, ZPL, b"~DGR:X", b"N\n")] == [
        ".pdf",
        ".zpl",
        ".zpl",
        ".bin",
    ]


def test_short_writes_are_continued(tmp_path: Path) -> None:
    file = tmp_path / "big"
    descriptor = os.open(file, os.O_CREAT | os.O_WRONLY)
    write_all(descriptor, PDF * 1000)
    os.close(descriptor)
    assert file.read_bytes() == PDF * 1000


async def test_a_file_that_is_there_counts_though_its_folder_cannot_be_flushed(
    tmp_path: Path,
) -> None:
    """Network shares and FUSE answer like this; written once more it would be a double."""

    def refuse(folder: Path) -> None:
        raise OSError(22, "Invalid argument")

    receipt = await FileFolder(tmp_path, sync=refuse).send(PDF, "label")
    assert content_of(receipt.reference) == PDF
    assert names_in(tmp_path) == ["label.pdf"]

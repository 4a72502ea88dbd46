"""``quayside render``: pictures of a label file, and everything that is known of it."""

import json
from pathlib import Path

import pytest
from PIL import Image

from tests.printing.samples import TRACKING, ZPL, label_pdf
from ui.cli import run

HELD = b"^XA^FO50,50^BCN,80^FD1234^FS^FO50,200^BZN,40^FD12345^FS^QQ1~JR^XZ"


def render(folder: Path, data: bytes, *args: str) -> int:
    (folder / "label").write_bytes(data)
    return run(["render", str(folder / "label"), "-o", str(folder / "out.png"), *args])


def row_of(capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    row: dict[str, object] = json.loads(capsys.readouterr().out)
    return row


def test_zpl_is_drawn_with_all_that_is_known_of_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert render(tmp_path, HELD, "--json") == 1
    row = row_of(capsys)
    assert (row["kind"], row["dpi"]) == ("zpl", 203)
    (label,) = row["labels"]  # type: ignore[misc]
    assert (label["width_px"], label["length_px"]) == (816, 1216)
    assert (label["width_mm"], label["length_mm"]) == (102.0, 152.0)
    first, second = label["barcodes"]
    assert (first["symbology"], first["text"], first["decodes"]) == ("Code 128", "1234", True)
    assert (first["left_px"], first["left_mm"]) == (50, 6.25)
    assert (second["symbology"], second["decodes"]) == ("POSTNET", None)
    assert row["commands"]["BC"] == 1  # type: ignore[index]
    assert [one["command"] for one in row["refused"]] == ["~JR"]  # type: ignore[attr-defined]
    assert [one["at"] for one in row["refused"]] == [HELD.index(b"~JR")]  # type: ignore[attr-defined]
    assert "QQ" in {one["command"].lstrip("^") for one in row["unknown"]}  # type: ignore[attr-defined]
    with Image.open(tmp_path / "out.png") as picture:
        assert (picture.size, picture.mode) == ((816, 1216), "1")


def test_in_words_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = HELD.replace(b"^QQ1", b"^FO60,50^GB60,90,60^FS^QQ1^FO9,600^BEN^FDx^FS")
    assert render(tmp_path, broken) == 1
    out = capsys.readouterr().out
    assert f"{tmp_path / 'out.png'}: 102 x 152 mm" in out
    assert "Code 128 at 6 x 6 mm: '1234' DOES NOT READ" in out
    assert "POSTNET at 6 x 25 mm: " in out
    assert "refused: ~JR at byte" in out
    assert "unknown: ^QQ at byte" in out
    assert "wrong: ^FD at byte" in out


def test_several_labels_are_several_files(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert render(tmp_path, ZPL * 2, "--dpi", "300", "--width-mm", "100", "--json") == 0
    images = [Path(one["image"]).name for one in row_of(capsys)["labels"]]  # type: ignore[attr-defined]
    assert images == ["out-1.png", "out-2.png"]
    with Image.open(tmp_path / "out-2.png") as picture:
        assert picture.width == 1181


def test_zpl_that_draws_nothing_is_said_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert render(tmp_path, b"^XA^PW100^XZ") == 0
    assert "No label is drawn." in capsys.readouterr().out


def test_a_pdf_keeps_its_size_or_goes_on_the_stock(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert render(tmp_path, label_pdf((80, 100)), "--json") == 0
    (label,) = row_of(capsys)["labels"]  # type: ignore[misc]
    assert (label["width_mm"], label["length_mm"]) == (80.0, 100.0)
    assert [(one["text"], one["decodes"]) for one in label["barcodes"]] == [(TRACKING, True)]
    assert render(tmp_path, label_pdf((80, 100)), "--length-mm", "120", "--json") == 0
    (label,) = row_of(capsys)["labels"]  # type: ignore[misc]
    assert (label["width_mm"], label["length_mm"]) == (102.0, 120.0)


@pytest.mark.parametrize("args", [(), ("--json",)])
@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b"PK\x03\x04\x14\x00", "unpack it first"),
        (b"hello", "neither"),
        (b"\x00\xff" * 50, "neither"),
        (b"<html>", "web page"),
        (b"^FDx^XA", "not whole"),
        (b"%PDF-1.4", "not whole"),
        (label_pdf(password="secret"), "encrypted"),
        (b"^XA" + bytes(4_000_000) + b"^XZ", "too large"),
    ],
)
def test_bad_files_are_answered_in_words(
    data: bytes, words: str, args: tuple[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert render(tmp_path, data, *args) == 5
    said = capsys.readouterr()
    text = json.loads(said.out)["error"]["message"] if args else said.err
    assert words in text
    assert not (tmp_path / "out.png").exists()


def test_a_file_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["render", str(tmp_path / "none"), "-o", str(tmp_path / "out.png")]) != 0
    assert "none" in capsys.readouterr().err


def test_a_folder_that_is_not_there_is_not_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "label").write_bytes(ZPL)
    out = tmp_path / "pictrues" / "out.png"
    assert run(["render", str(tmp_path / "label"), "-o", str(out)]) == 1
    assert f"Cannot use {out.parent}: it is not there." in capsys.readouterr().err
    assert not out.parent.exists()


def test_what_a_windows_driver_wrote_is_drawn(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert render(tmp_path, b"\x10CT~~CD,~CC^~CT~\r\n" + ZPL, "--json") == 0
    row = row_of(capsys)
    assert (row["kind"], row["refused"], len(row["labels"])) == ("zpl", [], 1)  # type: ignore[arg-type]

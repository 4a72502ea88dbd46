"""The folder of printed documents: found by day and order, and gone after their time."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from station.domain.ids import PrintJobId
from station.domain.printjob import DocumentKind
from station.store.printed import PrintedFolder
from tests.examples import JOB

AT = datetime(2026, 3, 4, 14, 31, 5)  # noqa: DTZ001 - the bench's own time
PDF = b"%PDF-1.4 label"


def test_a_document_is_found_by_day_and_order(tmp_path: Path) -> None:
    folder = PrintedFolder(tmp_path / "printed")
    job = replace(JOB, id=PrintJobId("0123456789abcdef"), title="O/1001: ü", copy_number=2)
    folder.keep(job, PDF, AT)
    name = "143105-label_pdf-parcel-1-copy-2-0123456789ab.pdf"
    file = tmp_path / "printed/2026-03-04/O_1001_" / name
    assert folder.files() == {"0123456789ab": file}
    assert file.read_bytes() == PDF
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o077 == 0


def test_zpl_and_a_document_without_parcel(tmp_path: Path) -> None:
    folder = PrintedFolder(tmp_path)
    job = replace(JOB, kind=DocumentKind.LABEL_ZPL, parcel_index=None, title="..")
    folder.keep(job, b"^XA^XZ", AT)
    (file,) = folder.files().values()
    assert file.relative_to(tmp_path) == Path("2026-03-04/_/143105-label_zpl-job-1.zpl")


def test_a_stored_label_needs_no_second_room(tmp_path: Path) -> None:
    stored = tmp_path / "label.pdf"
    stored.write_bytes(PDF)
    folder = PrintedFolder(tmp_path / "printed")
    folder.keep(JOB, PDF, AT, stored)
    (file,) = folder.files().values()
    assert file.samefile(stored)
    folder.keep(JOB, PDF, AT, stored)
    folder.forget(JOB)
    assert folder.files() == {}
    assert stored.read_bytes() == PDF


def test_where_no_second_name_is_possible_it_is_copied(tmp_path: Path) -> None:
    folder = PrintedFolder(tmp_path / "printed")
    folder.keep(JOB, PDF, AT, tmp_path / "gone.pdf")
    (file,) = folder.files().values()
    assert file.read_bytes() == PDF


def test_what_cannot_be_written_is_an_error_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "printed").write_text("in the way")
    with pytest.raises(OSError, match="printed"):
        PrintedFolder(tmp_path / "printed").keep(JOB, PDF, AT)


def test_old_documents_go_but_not_what_is_not_out(tmp_path: Path) -> None:
    folder = PrintedFolder(tmp_path)
    for days in (0, 1, 2):
        for name in ("a", "b"):
            job = replace(JOB, id=PrintJobId(f"{name}{days}"), title=f"order {name}")
            folder.keep(job, PDF, AT - timedelta(days=days))
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "mine").mkdir()
    (tmp_path / "notes" / "mine" / "a-b.txt").write_text("a person's own")
    assert folder.clean(date(2026, 3, 4), [PrintJobId("b2")]) == 3
    assert sorted(folder.files()) == ["a0", "b0", "b2"]
    assert not (tmp_path / "2026-03-03").exists()
    assert (tmp_path / "notes" / "mine" / "a-b.txt").exists()


def test_half_a_copy_is_taken_away(tmp_path: Path) -> None:
    folder = PrintedFolder(tmp_path)
    place = tmp_path / "2026-03-04" / JOB.title.replace(" ", "_")
    place.mkdir(parents=True)
    file = place / "143105-label_pdf-parcel-1-job-1.pdf"
    file.symlink_to(tmp_path / "nowhere" / "file")
    with pytest.raises(FileNotFoundError):
        folder.keep(JOB, PDF, AT)
    assert list(place.iterdir()) == []

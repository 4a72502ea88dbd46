"""Label files: whole or absent, unchanged or refused."""

import os
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from station.domain.errors import StorageError
from station.domain.label import Label
from station.store.labels import LabelStore, write_durably

DAY = date(2026, 3, 4)
PDF = b"%PDF-1.4 a label %%EOF\n"
ZPL = b"^XA^FDhere^FS^XZ"
ROOT = Path(__file__).parents[3]


@pytest.fixture
def store(tmp_path: Path) -> LabelStore:
    return LabelStore(tmp_path / "labels")


async def save(store: LabelStore, data: bytes = PDF, reference: str = "1001") -> Label:
    return await store.save(reference, 1, 3, "1Z999", data, DAY)


async def test_a_label_is_found_by_a_person(store: LabelStore) -> None:
    label = await save(store)
    assert label.file == f"2026-03-04/1001-2of3-{label.sha256[:8]}.pdf"
    assert (label.parcel_index, label.tracking_number) == (1, "1Z999")
    assert (label.size_bytes, label.is_void) == (len(PDF), False)
    assert store.path(label).read_bytes() == PDF


async def test_a_label_comes_back(store: LabelStore) -> None:
    assert await store.load(await save(store)) == PDF


async def test_zpl_is_named_as_such(store: LabelStore) -> None:
    assert (await save(store, ZPL)).file.endswith(".zpl")


@pytest.mark.parametrize(
    "reference", ["../../etc/passwd", "a/b\\c:d", "O_ABC_1-1", "é à", "", "..", "\x00"]
)
async def test_no_reference_leaves_the_folder(store: LabelStore, reference: str) -> None:
    label = await save(store, reference=reference)
    folder = store.path(label).parent
    assert folder.name == "2026-03-04"
    assert folder.resolve() == folder
    assert await store.load(label) == PDF


async def test_a_second_label_of_a_parcel_is_a_second_file(store: LabelStore) -> None:
    one, two = await save(store), await save(store, PDF + b"\n")
    assert one.file != two.file
    assert (await store.load(one), await store.load(two)) == (PDF, PDF + b"\n")


async def test_the_same_label_again_is_the_same_file(store: LabelStore) -> None:
    assert await save(store) == await save(store)


async def test_nothing_is_left_beside_it(store: LabelStore) -> None:
    label = await save(store)
    assert list(store.path(label).parent.iterdir()) == [store.path(label)]


async def test_a_changed_file_is_refused(store: LabelStore) -> None:
    label = await save(store)
    store.path(label).write_bytes(PDF.replace(b"label", b"lobel"))
    with pytest.raises(StorageError, match="changed"):
        await store.load(label)


async def test_a_missing_file_is_told(store: LabelStore) -> None:
    label = replace(await save(store), file="2026-03-04/gone.pdf")
    with pytest.raises(StorageError) as error:
        await store.load(label)
    assert error.value.what.endswith("gone.pdf")
    assert error.value.why


async def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "labels").write_text("in the way")
    with pytest.raises(StorageError):
        await save(LabelStore(tmp_path / "labels"))


async def test_a_folder_in_the_label_s_place(store: LabelStore) -> None:
    label = await save(store)
    store.path(label).unlink()
    store.path(label).mkdir()
    with pytest.raises(StorageError):
        await save(store)
    assert list(store.path(label).parent.iterdir()) == [store.path(label)]


@pytest.mark.skipif(os.name != "posix", reason="rights of files are POSIX's")
async def test_only_the_owner_sees_the_folder(store: LabelStore) -> None:
    label = await save(store)
    assert store.path(label).parent.stat().st_mode & 0o077 == 0


FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from station.store.labels import write_durably
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
file = Path(sys.argv[1])
try:
    write_durably(file, b"x" * 1001)
except OSError:
    print(sorted(path.name for path in file.parent.iterdir()))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="limits of file sizes are Linux's")
def test_a_full_disk_leaves_what_was_there_and_nothing_half(tmp_path: Path) -> None:
    file = tmp_path / "label.pdf"
    write_durably(file, b"before")
    # Not measured: the coverage data file could not grow either.
    environ = {key: value for key, value in os.environ.items() if not key.startswith("COVERAGE")}
    run = subprocess.run(
        [sys.executable, "-c", FULL_DISK, str(file)],
        cwd=ROOT,
        env=environ,
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.strip() == "['label.pdf']"
    assert file.read_bytes() == b"before"

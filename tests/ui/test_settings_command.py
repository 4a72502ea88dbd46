"""``quayside settings`` as a person and a roll-out script meet it."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from station.environment import load_settings, secret
from station.settings_reader import read_settings
from tests.support.process import ROOT, Program, Result
from ui.instance import InstanceLock

SETTINGS = """[api]
client_id = "k322"
internal = "cookie"

[station]
name = "Bench 1"

[printers.bench]
kind = "queue"
queue = "Zebra"
language = "zpl"

[printers.pdf]
kind = "file"
folder = "/home/pack/out"

[routes]
label_pdf = "bench"
packing_slip = "pdf"

[scale]
kind = "serial"
port = "/dev/ttyUSB0"
protocol = "toledo8217"

[database]
url = "postgresql://u:top-secret@db.example/x"
"""


@pytest.fixture
def first(tmp_path: Path) -> Program:
    """The bench that was set up by hand; nothing of the environment but its folder."""
    program = Program(tmp_path / "first", {})
    program.settings(SETTINGS)
    return program


@pytest.fixture
def second(tmp_path: Path) -> Program:
    """A bench that nobody has opened yet."""
    return Program(tmp_path / "second", {})


@pytest.fixture
def file(first: Program, tmp_path: Path) -> Path:
    file = tmp_path / "benches.toml"
    assert first("settings", "export", str(file)).code == 0
    return file


def piped(program: Program, text: str, *args: str, **environ: str) -> Result:
    """Run it with a text on its standard input."""
    done = subprocess.run(
        [sys.executable, "-m", "ui", "settings", "secret", *args],
        cwd=ROOT,
        input=text,
        capture_output=True,
        text=True,
        check=False,
        env={
            **os.environ,
            "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
            "QUAYSIDE_HOME": str(program.home),
            **environ,
        },
    )
    return Result(done.returncode, done.stdout, done.stderr)


def test_a_bench_is_rolled_out(first: Program, second: Program, tmp_path: Path) -> None:
    file = tmp_path / "benches.toml"
    done = first("settings", "export", str(file))
    assert done.code == 0, done.err
    assert "left out: station.name (each bench has a name of its own)" in done.out
    assert "left out: printers.pdf (its folder is on this computer)" in done.out
    assert "left out: routes.packing_slip (its printer is left out)" in done.out
    assert "top-secret" not in file.read_text("utf-8")
    done = second("settings", "import", str(file), "--name", "Bench 2")
    assert done.code == 0, done.err
    assert "printers.bench.queue: (not set) → Zebra" in done.out
    assert "station.name: (not set) → Bench 2" in done.out
    for line in (
        "no client secret is kept here",
        "no session cookie is kept here",
        "the database's password is not in database.url",
        "the queue Zebra must exist here (printers.bench)",
        "the scale must be at /dev/ttyUSB0 (scale.port)",
    ):
        assert f"to do: {line}" in done.out
    found = read_settings(second.home / "settings.toml")
    assert (found.station.name, found.api.client_id) == ("Bench 2", "k322")
    assert list(found.printers) == ["bench"]
    assert piped(second, "hush\n").code == 0
    assert piped(second, "crumbs\n", "--cookie").code == 0
    again = second("settings", "import", str(file))
    assert "Nothing changes" in again.out
    assert "kept here" not in again.out


def test_its_name_travels_only_when_it_is_asked_for(first: Program, tmp_path: Path) -> None:
    file = tmp_path / "all.toml"
    done = first("settings", "export", str(file), "--all", "--json")
    assert done.code == 0, done.err
    assert 'name = "Bench 1"' in file.read_text("utf-8")
    (row,) = done.rows
    assert row["file"] == str(file)
    assert "station.name" not in {each["key"] for each in row["left_out"]}
    assert {"key": "database.url", "why": "only what is secret, or of this computer, in it"} in row[
        "left_out"
    ]


@pytest.mark.parametrize("name", ["  ", "Bench\n2", "Bench \x1b[31m", "Bench \udcff"])
def test_what_is_no_name_is_refused(second: Program, file: Path, name: str) -> None:
    done = second("settings", "import", str(file), "--name", name)
    assert done.code == 2
    assert "A bench's name is one line of text." in done.err
    assert not second.home.exists()


def test_programs_read_it_as_json(second: Program, file: Path) -> None:
    (row,) = second("settings", "import", str(file), "--json").rows
    assert {"key": "api.client_id", "old": None, "new": "k322"} in row["changes"]
    assert (row["is_written"], row["former"], row["ignored"]) == (True, None, [])
    assert "each bench of a warehouse needs a name of its own: --name" in row["to_do"]
    (again,) = second("settings", "import", str(file), "--name", "B", "--json").rows
    assert again["former"].startswith(str(second.home / "settings.toml.before-import-"))
    (last,) = second("settings", "import", str(file), "--json").rows
    assert last["is_written"] is False


def test_a_dry_run_makes_nothing(second: Program, file: Path) -> None:
    done = second("settings", "import", str(file), "--dry-run")
    assert done.code == 0, done.err
    assert "Nothing was written: --dry-run." in done.out
    assert not second.home.exists()


@pytest.mark.skipif(os.name == "nt", reason="rights are POSIX's")
def test_what_is_taken_in_is_told_whatever_is_wrong_with_the_secrets(
    first: Program, file: Path
) -> None:
    file.write_text('[quotes]\nrule = "fastest"\n', "utf-8")
    secrets = first.home / "secrets.toml"
    secrets.write_text('client_secret = "hush"\n', "utf-8")
    secrets.chmod(0o644)
    done = first("settings", "import", str(file))
    assert done.code == 0, done.err
    assert "quotes.rule: (not set) → fastest" in done.out
    assert "Taken in. The file of before is" in done.out
    assert f"to do: {secrets} holds secrets, and others may read it." in done.out
    assert f"chmod 600 {secrets}" in done.out
    assert "hush" not in done.out


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_dry_run_needs_no_folder_that_can_be_written(first: Program, file: Path) -> None:
    first.home.chmod(0o500)
    try:
        done = first("settings", "import", str(file), "--dry-run")
    finally:
        first.home.chmod(0o700)
    assert done.code == 0, done.err


def test_the_file_of_before_is_named(first: Program, file: Path) -> None:
    file.write_text('[quotes]\nrule = "fastest"\nhue = 1\n', "utf-8")
    done = first("settings", "import", str(file))
    assert f"Taken in. The file of before is {first.home}" in done.out
    assert "not taken in: quotes.hue (not known to this version)" in done.err
    (former,) = first.home.glob("settings.toml.before-import-*")
    assert former.read_text("utf-8") == SETTINGS


def test_what_is_wrong_is_told_with_its_line(second: Program, file: Path) -> None:
    file.write_text('[quotes]\nrule = "dearest"\n', "utf-8")
    done = second("settings", "import", str(file))
    assert done.code == 2
    assert f"{file}, line 2: quotes.rule is 'dearest'." in done.err
    assert not second.home.exists()
    missing = second("settings", "import", str(file.with_name("ghost.toml")))
    assert missing.code == 1
    assert "ghost.toml" in missing.err


def test_the_bench_s_own_file_is_not_overwritten(first: Program) -> None:
    done = first("settings", "export", str(first.home / "settings.toml"))
    assert done.code == 2
    assert (first.home / "settings.toml").read_text("utf-8") == SETTINGS


def test_an_export_replaces_nothing_but_an_export(first: Program, tmp_path: Path) -> None:
    secrets, pipe, again = first.home / "secrets.toml", tmp_path / "pipe", tmp_path / "benches.toml"
    secrets.write_text('client_secret = "hush"\n', "utf-8")
    secrets.chmod(0o600)
    done = first("settings", "export", str(secrets))
    assert done.code == 2
    assert f"{secrets} is there already" in done.err
    assert secrets.read_text("utf-8") == 'client_secret = "hush"\n'
    if os.name == "posix":
        os.mkfifo(pipe)
        assert first("settings", "export", str(pipe)).code == 2
        assert pipe.is_fifo()
    again.touch()
    assert first("settings", "export", str(again)).code == 0
    assert first("settings", "export", str(again)).code == 0


def test_a_place_that_cannot_be_written_is_told(first: Program, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = first("settings", "export", str(tmp_path / "file" / "benches.toml"))
    assert done.code == 1
    assert "benches.toml" in done.err


@pytest.fixture
def window(first: Program) -> Iterator[None]:
    """A window that has the first bench open."""
    lock = InstanceLock(first.home)
    assert lock.take()
    yield
    lock.release()


@pytest.mark.usefixtures("window")
def test_a_window_that_is_open_is_told_of(first: Program, file: Path) -> None:
    file.write_text('[quotes]\nrule = "fastest"\n', "utf-8")
    done = first("settings", "import", str(file))
    assert done.code == 0
    assert "to do: open Quayside anew" in done.out
    assert InstanceLock(first.home).take() is False


def test_nothing_is_set_yet(second: Program, file: Path) -> None:
    file.write_text("", "utf-8")
    done = second("settings", "import", str(file))
    assert "Nothing changes" in done.out
    assert "to do: no account is set (api.client_id)" in done.out


def test_what_is_set_is_shown_without_secrets(first: Program) -> None:
    with (first.home / "settings.toml").open("a", encoding="utf-8") as settings:
        settings.write('[quotes]\npreferred = ["ups", "dpd"]\nhue = 1\n')
    environ = {"QUAYSIDE_API_URL": "https://other.example", "QUAYSIDE_SESSION_COOKIE": "crumbs"}
    done = first("settings", "show", **environ)
    assert done.code == 0, done.err
    shown = {line.partition(" ")[0]: line for line in done.out.splitlines()}
    assert shown["printers.pdf.folder"].endswith("/home/pack/out")
    assert shown["database.url"].endswith("postgresql://u@db.example/x")
    assert shown["quotes.preferred"].endswith(" ups, dpd")
    assert shown["quotes.hue"].endswith("(not known to this version)")
    assert shown["client_secret"].endswith("(none is kept)")
    assert shown["session_cookie"].endswith("(environment)")
    assert "QUAYSIDE_API_URL overrides api.url." in done.out
    (row,) = first("settings", "show", "--json", **environ).rows
    assert row["settings"]["routes.label_pdf"] == "bench"
    assert row["secrets"] == {"client_secret": None, "session_cookie": "environment"}
    assert row["unknown_keys"] == ["quotes.hue"]
    assert row["overridden"] == {"api.url": "QUAYSIDE_API_URL"}
    assert not {"top-secret", "crumbs"} & set(done.out.split())


def test_nothing_at_all_is_shown_of_an_empty_folder(second: Program) -> None:
    (row,) = second("settings", "show", "--json").rows
    assert (row["settings"], row["unknown_keys"]) == ({}, [])


def test_a_secret_is_kept_from_a_pipe(first: Program) -> None:
    done = piped(first, "hush\r\n", "--json")
    assert done.code == 0, done.err
    assert done.rows == [{"secret": "client_secret", "kept_in": "file", "is_overridden": False}]
    environ = {"QUAYSIDE_HOME": str(first.home), "PYTHON_KEYRING_BACKEND": ""}
    assert secret(load_settings(environ), "client_secret", environ) == "hush"
    assert (first.home / "secrets.toml").stat().st_mode & 0o077 == 0
    assert "client_secret is kept (file)." in piped(first, "other").out
    assert secret(load_settings(environ), "client_secret", environ) == "other"


def test_a_secret_of_the_environment_is_stronger_and_told(first: Program) -> None:
    done = piped(first, "hush", QUAYSIDE_CLIENT_SECRET="another")
    assert done.code == 0
    assert "QUAYSIDE_CLIENT_SECRET is set, and stronger." in done.err


@pytest.mark.parametrize("text", ["", "\n", "two\nlines", "a\0b"])
def test_what_is_no_secret_is_refused_and_not_shown(first: Program, text: str) -> None:
    done = piped(first, text)
    assert done.code == 2
    assert "a secret is one line of text" in done.err.lower()
    assert not (first.home / "secrets.toml").exists()
    assert "two" not in done.out + done.err


def test_a_secret_needs_its_account(second: Program) -> None:
    done = piped(second, "hush")
    assert done.code == 2
    assert "api.client_id is missing" in done.err
    assert "hush" not in done.out + done.err


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal of POSIX")
def test_a_secret_that_is_typed_is_not_seen(first: Program) -> None:
    import pty

    terminal, inside = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "ui", "settings", "secret"],
        cwd=ROOT,
        stdin=inside,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,  # else it would ask at the terminal that the tests run at
        env={
            **os.environ,
            "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
            "QUAYSIDE_HOME": str(first.home),
        },
    ) as process:
        assert process.stderr
        asked = b""
        while not asked.endswith(b": "):  # typed before, it would be thrown away
            asked += os.read(process.stderr.fileno(), 100)
        os.write(terminal, b"hush\n")
        out, err = process.communicate(timeout=30)
    os.set_blocking(terminal, False)
    echoed = b""
    with suppress(BlockingIOError):
        echoed = os.read(terminal, 100)
    os.close(inside)
    os.close(terminal)
    assert process.returncode == 0, err
    assert b"client_secret is kept (file)." in out
    assert b"hush" not in asked + out + err + echoed

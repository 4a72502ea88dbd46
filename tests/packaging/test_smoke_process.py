"""How the smoke test runs a program: no Python around it, in bounded time, nothing left."""

import os
import socket
import stat
from pathlib import Path

import pytest
import smoke_bare
import smoke_files
import smoke_steps
import smoke_test
from smoke_bare import Bare
from smoke_listener import Listener
from smoke_process import SmokeFault, left_in, run, running

HIDES = pytest.mark.skipif(not smoke_bare.can_hide(), reason="mounts of one's own need root")


def program(folder: Path, text: str) -> Path:
    """A program of the test's own, in a folder as a bundle has it."""
    file = folder / "bundle" / "quayside"
    file.parent.mkdir(parents=True)
    file.write_text(f"#!/bin/sh\n{text}\n")
    file.chmod(file.stat().st_mode | stat.S_IXUSR)
    return file


def bare(folder: Path, text: str) -> Bare:
    home = folder / "home"
    home.mkdir()
    file = program(folder, text)
    return Bare(file, file.parent, home)


def test_the_environment_is_clean(tmp_path: Path) -> None:
    done = run(bare(tmp_path, "env"), tmp_path, QUAYSIDE_HOME="/data")
    names = {line.split("=")[0] for line in done.out.splitlines()}
    assert names - {"PWD", "SHLVL", "_"} == {
        "PATH", "HOME", "LANG", "QT_QPA_PLATFORM", "QUAYSIDE_HOME",
    }  # fmt: skip


def test_a_program_that_hangs_is_ended_and_told(tmp_path: Path) -> None:
    with pytest.raises(SmokeFault, match=r"go: not done after 0\.2 s"):
        run(bare(tmp_path, "exec sleep 60"), tmp_path, "go", timeout_s=0.2)


def test_what_it_says_is_kept(tmp_path: Path) -> None:
    done = run(bare(tmp_path, "echo out; echo err >&2; exit 3"), tmp_path)
    assert (done.code, done.out, done.err) == (3, "out\n", "err\n")


def test_a_running_one_is_told_to_end(tmp_path: Path) -> None:
    text = "trap 'exit 7' TERM\necho ready\nwhile :; do sleep 0.05; done"
    with running(bare(tmp_path, text), tmp_path, "it") as process:
        process.until(lambda: process.out.read_text() == "ready\n", "ready")
        assert process.tell_to_end() == 7
    assert not left_in(process.pid)


def test_a_child_that_is_left_is_found(tmp_path: Path) -> None:
    """Its own child holds the session; the pipe that it waits at is the test's."""
    wait_at = tmp_path / "pipe"
    os.mkfifo(wait_at)
    with running(bare(tmp_path, f"(read _ <{wait_at}) &\necho $!"), tmp_path, "it") as process:
        child = int(process.until(process.out.read_text, "the child"))
    try:
        assert left_in(process.pid) == [child]
    finally:
        wait_at.write_text("over\n")


def test_one_that_ends_too_early_is_told_with_its_words(tmp_path: Path) -> None:
    with (
        running(bare(tmp_path, "echo broken >&2; exit 4"), tmp_path, "it") as process,
        pytest.raises(SmokeFault, match="the window: it ended with 4: broken"),
    ):
        process.until(lambda: False, "the window")


def test_a_wait_has_an_end(tmp_path: Path) -> None:
    text = "while :; do sleep 0.05; done"
    with (
        running(bare(tmp_path, text), tmp_path, "it") as process,
        pytest.raises(SmokeFault, match=r"the window: not within 0\.1 s"),
    ):
        process.until(lambda: False, "the window", 0.1)


@HIDES
def test_no_python_and_no_source_is_left(tmp_path: Path) -> None:
    """The bundle lies in the source tree here, as after a build, and is found all the same."""
    source, folder = tmp_path / "source", tmp_path / "test"
    python = tmp_path / "python"
    for place in (python / "lib" / "python3.11", folder):
        place.mkdir(parents=True)
    file = program(source, f"ls -A {source} {python} && echo done")
    place = Bare(
        folder / "bundle" / "quayside",
        file.parent,
        tmp_path,
        smoke_bare.outermost([source, python, python / "lib"]),
        folder / "bundle",
    )
    (folder / "bundle").mkdir()
    done = run(place, folder)
    assert sorted(done.out.split()) == sorted([f"{source}:", f"{python}:", "done"]), done
    assert (python / "lib").is_dir()  # hidden from that one process alone
    assert "without" in place.words


@HIDES
def test_the_python_that_runs_this_is_among_the_hidden(tmp_path: Path) -> None:
    found = Bare.around(program(tmp_path / "b", "echo hello"), tmp_path, tmp_path / "b")
    library = Path(os.__file__).resolve()
    assert any(library.is_relative_to(folder) for folder in found.hidden)


def test_a_folder_with_a_link_to_a_python_is_none(tmp_path: Path) -> None:
    (tmp_path / "home" / "bin").mkdir(parents=True)
    (tmp_path / "home" / "bin" / "python3").symlink_to("/usr/bin/python3")
    own = tmp_path / "own"
    (own / "lib" / "python3.12").mkdir(parents=True)
    (own / "bin").mkdir()
    (own / "bin" / "python3").touch()
    path = os.pathsep.join([str(tmp_path / "home" / "bin"), str(own / "bin")])
    found = smoke_bare.pythons(path)
    assert own in found
    assert tmp_path / "home" not in found


def test_folders_in_folders_are_hidden_once(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    assert smoke_bare.outermost([inner, tmp_path / "a", tmp_path / "a"]) == (tmp_path / "a",)


def test_the_listener_keeps_jobs_and_no_empty_looks() -> None:
    with Listener() as listener:
        host, _, port = listener.address.partition(":")
        socket.create_connection((host, int(port))).close()
        with socket.create_connection((host, int(port))) as connection:
            connection.sendall(smoke_files.ZPL)
        assert listener.jobs() == [smoke_files.ZPL]


def test_the_first_fault_ends_it_and_has_words(tmp_path: Path) -> None:
    """A program that says nothing right: the report has the step and why, the exit code is 1."""
    file = program(tmp_path, "echo quayside 0.0.0")
    report = tmp_path / "report"
    assert smoke_test.main([str(file.parent), "--report", str(report)]) == 1
    head, fault = report.read_text().splitlines()
    assert head.startswith("quayside of bundle, with")
    assert fault.startswith("NO  starts")
    assert "it says 'quayside 0.0.0'" in fault


def test_commands_are_read_from_the_help() -> None:
    options = "Usage: quayside\n\nOptions:\n  --demo\n"
    text = f"{options}\nCommands:\n  ship   Buy\n         labels.\n  print\n"
    assert smoke_steps.commands_in(text) == ["ship", "print"]
    assert smoke_steps.commands_in("Usage: quayside") == []

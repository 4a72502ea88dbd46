"""Players are found in their order, end when they are told to, and leave no child behind."""

import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.wait import until
from ui.sounds.players import (
    ChildPlayer,
    find_players,
    is_off,
    players_for,
)
from ui.sounds.winsound_player import WinsoundPlayer

unix = pytest.mark.skipif(sys.platform == "win32", reason="there it is winsound, without a child")


def always() -> bool:
    return True


def never() -> bool:
    return False


def has(*names: str) -> Callable[[str], str | None]:
    return lambda name: f"/usr/bin/{name}" if name in names else None


def python(code: str) -> tuple[str, ...]:
    """A command that runs ``code`` with the file as its argument."""
    return (sys.executable, "-S", "-c", code)


def children() -> set[str]:
    """Process ids of this process's children, those that nobody waited for among them."""
    if sys.platform != "linux":
        return set()
    threads = Path("/proc/self/task").iterdir()
    return {pid for each in threads for pid in (each / "children").read_text().split()}


class TestFinding:
    def test_the_first_that_is_there_comes_first(self) -> None:
        assert [
            player.name for player in find_players("linux", has("aplay", "pw-play", "afplay"))
        ] == ["pw-play", "aplay"]
        assert [each.name for each in find_players("linux", has("paplay"))] == ["paplay"]

    def test_a_mac_has_its_own(self) -> None:
        (player,) = find_players("darwin", has("aplay", "afplay"))
        assert player.name == "afplay"

    def test_a_system_without_one(self) -> None:
        assert find_players("linux", has()) == ()
        assert find_players("freebsd14", has("aplay"))[0].name == "aplay"

    @pytest.mark.parametrize(("value", "off"), [("off", True), (" OFF", True), ("on", False)])
    def test_the_environment_switches_all_off(self, value: str, off: bool) -> None:
        assert is_off({"QUAYSIDE_SOUND": value}) is off
        assert (players_for({"QUAYSIDE_SOUND": value}) is None) is off
        assert not is_off({})


@unix
class TestChildren:
    def test_the_command_gets_the_file(self, tmp_path: Path) -> None:
        code = "import sys; open(sys.argv[1], 'a').write('a child')"
        file = tmp_path / "played.wav"
        file.write_text("by ")
        player = ChildPlayer(python(code))
        assert player.play(file, always)
        assert file.read_text() == "by a child"
        assert player.name == Path(sys.executable).name

    def test_one_that_fails_or_is_not_there_was_not_heard(self, tmp_path: Path) -> None:
        before = children()
        assert not ChildPlayer(python("raise SystemExit(1)")).play(tmp_path, always)
        assert not ChildPlayer((str(tmp_path / "none"),)).play(tmp_path, always)
        assert children() <= before

    def test_what_nobody_wants_any_more_is_not_begun(self, tmp_path: Path) -> None:
        file = tmp_path / "played.wav"
        player = ChildPlayer(python("import sys; open(sys.argv[1], 'w')"))
        assert player.play(file, never)
        assert not file.exists()

    @pytest.mark.parametrize(("hangs_s", "is_heard"), [(60.0, True), (0.0, False)])
    def test_stopped_it_ends_at_once_and_counts_as_heard_unless_it_hung(
        self, tmp_path: Path, hangs_s: float, is_heard: bool
    ) -> None:
        before, heard = children(), []
        pipe = tmp_path / "pipe"
        os.mkfifo(pipe)
        player = ChildPlayer(python("import sys; open(sys.argv[1]).read()"), hangs_s=hangs_s)
        thread = threading.Thread(target=lambda: heard.append(player.play(pipe, always)))
        thread.start()
        with pipe.open("w"):  # opens once the child reads: it is at work
            player.stop()
            thread.join(20)
        assert heard == [is_heard]
        assert children() <= before

    def test_a_stop_does_not_last(self, tmp_path: Path) -> None:
        player = ChildPlayer(python("raise SystemExit(1)"))
        player.stop()
        assert not player.play(tmp_path, always)

    def test_one_that_hangs_is_ended(self, tmp_path: Path) -> None:
        before = children()
        pipe = tmp_path / "pipe"
        os.mkfifo(pipe)
        player = ChildPlayer(python("import sys; open(sys.argv[1])"), longest_s=0.05)
        assert not player.play(pipe, always)
        until(lambda: children() <= before, "the child is gone")


class FakeWinsound:
    SND_FILENAME, SND_ASYNC, SND_NODEFAULT = 0x20000, 1, 2

    def __init__(self, *, has_device: bool = True) -> None:
        self.has_device = has_device
        self.asked: list[tuple[str | None, int]] = []

    def PlaySound(self, sound: str | None, flags: int, /) -> None:  # noqa: N802
        self.asked.append((sound, flags))
        if not self.has_device:
            raise RuntimeError("Failed to play sound")


class TestWindows:
    def test_it_begins_a_file_and_comes_back(self) -> None:
        winsound = FakeWinsound()
        player = WinsoundPlayer(winsound)
        assert player.play(Path("stop.wav"), always)
        player.stop()
        assert winsound.asked == [("stop.wav", 0x20003), (None, 0)]

    def test_without_a_device_it_was_not_heard(self) -> None:
        assert not WinsoundPlayer(FakeWinsound(has_device=False)).play(Path("stop.wav"), always)

    def test_what_nobody_wants_is_not_begun(self) -> None:
        winsound = FakeWinsound()
        assert WinsoundPlayer(winsound).play(Path("stop.wav"), never)
        assert winsound.asked == []

    @unix
    def test_other_systems_have_none(self) -> None:
        with pytest.raises(ImportError):
            WinsoundPlayer()

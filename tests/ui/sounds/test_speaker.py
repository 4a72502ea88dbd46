"""The speaker plays in its thread: one sound at a time, the more important one first."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path

import pytest

from tests.support.sounds import NotingPlayer
from tests.support.wait import until
from ui.problems import Problem
from ui.sounds.cue import Cue
from ui.sounds.speaker import Speaker
from ui.sounds.volume import source, write_scaled
from ui.tasks import Tasks


class Run:
    """A speaker with its tasks; ``told`` is what came into the banner."""

    def __init__(self, players: list[NotingPlayer], folder: Path, now_s: Callable[[], float]):
        self.told: list[Problem] = []
        self.tasks = Tasks(self.told.append)
        self.speaker = Speaker(self.tasks, players, folder, now_s)

    async def settle(self) -> None:
        while self.tasks.names:  # noqa: ASYNC110  # one sound after the other
            await asyncio.sleep(0.005)


@asynccontextmanager
async def speaking(
    *players: NotingPlayer, folder: Path, now_s: Callable[[], float] | None = None
) -> AsyncIterator[Run]:
    seconds = count()
    run = Run(list(players), folder, now_s or (lambda: float(next(seconds))))
    yield run
    run.speaker.stop()
    await run.tasks.finish(5)
    run.speaker.close()
    assert run.told == []


async def test_each_sound_is_played_at_its_volume(tmp_path: Path) -> None:
    player = NotingPlayer()
    async with speaking(player, folder=tmp_path / "sounds") as run:
        for cue in Cue:
            run.speaker.play(cue, 30)
            await run.settle()
        assert player.heard == list(Cue)
        expected = write_scaled(Cue.STOP, 30, tmp_path)
        assert player.files[-1].read_bytes() == expected.read_bytes()


async def test_the_files_are_there_before_they_are_needed(tmp_path: Path) -> None:
    folder, player = tmp_path / "sounds", NotingPlayer()
    async with speaking(player, folder=folder) as run:
        run.speaker.prepare(70)
        await run.settle()
        assert {file.stem for file in folder.iterdir()} == set(Cue)
        (folder / "done.wav").unlink()
        run.speaker.prepare(70)  # nothing to do: they are at this volume
        await run.settle()
        assert not (folder / "done.wav").exists()
        assert player.tried == 0


async def test_of_one_event_one_sound_is_heard(tmp_path: Path) -> None:
    player = NotingPlayer()
    async with speaking(player, folder=tmp_path, now_s=lambda: 7.0) as run:
        run.speaker.play(Cue.WRONG, 70)
        await run.settle()
        run.speaker.play(Cue.ACCEPTED, 70)
        run.speaker.play(Cue.WRONG, 70)
        await run.settle()
        assert player.heard == ["wrong"]


async def test_a_more_important_one_ends_what_is_heard(tmp_path: Path) -> None:
    player = NotingPlayer(is_long=True)
    async with speaking(player, folder=tmp_path, now_s=lambda: 7.0) as run:
        run.speaker.play(Cue.ACCEPTED, 70)
        assert await asyncio.to_thread(player.begun.wait, 20)
        player.is_long = False
        run.speaker.play(Cue.STOP, 70)
        await run.settle()
        assert player.heard == ["accepted", "stop"]
        assert player.cut == 1


async def test_what_was_overtaken_before_it_began_is_not_heard(tmp_path: Path) -> None:
    player = NotingPlayer()
    async with speaking(player, folder=tmp_path, now_s=lambda: 7.0) as run:
        run.speaker.play(Cue.ACCEPTED, 70)
        run.speaker.play(Cue.STOP, 70)
        await run.settle()
        assert player.heard == ["stop"]


async def test_the_next_player_takes_over_where_one_fails(tmp_path: Path) -> None:
    without_server, device = NotingPlayer("pw-play", can_play=False), NotingPlayer("aplay")
    async with speaking(without_server, device, folder=tmp_path) as run:
        for _ in range(2):
            run.speaker.play(Cue.DONE, 70)
            await run.settle()
        assert device.heard == ["done", "done"]
        assert without_server.tried == 1


async def test_no_device_is_told_once_in_the_log_and_asked_for_again(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    players = [NotingPlayer("pw-play", can_play=False), NotingPlayer("aplay", can_play=False)]
    with caplog.at_level(logging.WARNING, "ui.sounds"):
        async with speaking(*players, folder=tmp_path) as run:
            for _ in range(2):
                run.speaker.play(Cue.DONE, 70)
                await run.settle()
            assert [record.message for record in caplog.records] == [
                "no sound: pw-play, aplay cannot play"
            ]
            players[0].can_play = True  # somebody plugged a loudspeaker in
            run.speaker.play(Cue.DONE, 70)
            await run.settle()
            assert players[0].heard == ["done"]


async def test_where_nothing_can_be_written_it_is_heard_all_the_same(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    player, taken = NotingPlayer(), tmp_path / "taken"
    taken.write_text("a file, where a folder should be")
    async with speaking(player, folder=taken) as run:
        run.speaker.play(Cue.STOP, 70)
        await run.settle()
    assert player.files == [source(Cue.STOP)]
    assert "sounds have no volume" in caplog.text


async def test_after_the_end_nothing_is_heard(tmp_path: Path) -> None:
    player = NotingPlayer(is_long=True)
    async with speaking(player, folder=tmp_path) as run:
        run.speaker.play(Cue.STOP, 70)
        assert await asyncio.to_thread(player.begun.wait, 20)
        run.speaker.stop()
        run.speaker.play(Cue.STOP, 70)
        run.speaker.prepare(20)
        await run.settle()
        assert player.heard == ["stop"]
        assert player.cut == 1


async def test_what_was_overtaken_while_its_player_failed_is_left_to_the_next(
    tmp_path: Path,
) -> None:
    second = NotingPlayer("aplay")
    async with speaking(NotingPlayer(), folder=tmp_path, now_s=lambda: 7.0) as run:

        class Failing(NotingPlayer):
            def play(self, file: Path, is_wanted: Callable[[], bool]) -> bool:
                assert is_wanted()
                loop.call_soon_threadsafe(speaker.play, Cue.STOP, 70)
                until(lambda: not is_wanted(), "a more important one")
                self.play = second.play  # type: ignore[method-assign]  # the server is up by then
                return False

        loop = asyncio.get_running_loop()
        speaker = Speaker(run.tasks, [Failing(), second], tmp_path, lambda: 7.0)
        speaker.play(Cue.ACCEPTED, 70)
        await run.settle()
        assert second.heard == ["stop"]
        speaker.stop()
        speaker.close()


class HangingPlayer(NotingPlayer):
    """It is at work until it is ended, and nothing was heard of it."""

    def play(self, file: Path, is_wanted: Callable[[], bool]) -> bool:
        super().play(file, is_wanted)
        self.heard.clear()
        return False


async def test_one_that_hangs_gives_way_also_where_each_sound_ends_the_one_before(
    tmp_path: Path,
) -> None:
    hanging, well = HangingPlayer("pw-play", is_long=True), NotingPlayer("aplay")
    async with speaking(hanging, well, folder=tmp_path) as run:
        run.speaker.play(Cue.ACCEPTED, 70)
        await asyncio.to_thread(hanging.begun.wait)
        run.speaker.play(Cue.WRONG, 70)
        await run.settle()
        run.speaker.play(Cue.STOP, 70)
        await run.settle()
    assert (hanging.tried, well.heard) == (1, ["wrong", "stop"])

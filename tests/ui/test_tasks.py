"""Background work: every error reaches a person, in words, and nothing is cut off that can end."""

import asyncio
from typing import Any

import pytest

from station.domain.errors import OrderNotFound
from ui.problems import Problem
from ui.tasks import Tasks


@pytest.fixture
def anyio_backend(window_loop: tuple[str, dict[str, Any]]) -> tuple[str, dict[str, Any]]:
    return window_loop


@pytest.fixture
def told() -> list[Problem]:
    return []


@pytest.fixture
def tasks(told: list[Problem]) -> Tasks:
    return Tasks(told.append)


async def fail(error: BaseException) -> None:
    raise error


async def test_work_runs_under_its_name(tasks: Tasks, told: list[Problem]) -> None:
    done = []

    async def work() -> None:
        task = asyncio.current_task()
        done.append(task.get_name() if task else "")

    tasks.start(work(), name="read order")
    assert tasks.names == ("read order",)
    await tasks.finish(1)
    assert (done, told) == (["read order"], [])
    assert not tasks.names


async def test_an_error_of_the_core_is_told_in_words(tasks: Tasks, told: list[Problem]) -> None:
    tasks.start(fail(OrderNotFound("4711")), name="open")
    await tasks.finish(1)
    assert [problem.kind for problem in told] == ["order_not_found"]
    assert "4711" in told[0].happened


async def test_a_screen_may_take_its_own(tasks: Tasks, told: list[Problem]) -> None:
    own: list[Problem] = []
    tasks.start(fail(OrderNotFound("4711")), name="open", on_problem=own.append)
    await tasks.finish(1)
    assert (len(own), told) == (1, [])


async def test_what_nobody_foresaw_is_logged_and_told_without_a_traceback(
    tasks: Tasks, told: list[Problem], caplog: pytest.LogCaptureFixture
) -> None:
    tasks.start(fail(ZeroDivisionError("secret detail")), name="weigh")
    await tasks.finish(1)
    (record,) = [record for record in caplog.records if record.levelname == "ERROR"]
    assert "weigh" in record.getMessage()
    assert record.exc_info is not None
    assert record.exc_info[0] is ZeroDivisionError
    caplog.clear()
    (problem,) = told
    assert problem.kind == "bug"
    assert "journal" in problem.message
    assert "secret" not in problem.message + problem.to_do


async def test_finishing_waits_for_what_runs(tasks: Tasks, told: list[Problem]) -> None:
    go, done = asyncio.Event(), []

    async def work() -> None:
        await go.wait()
        done.append(True)

    tasks.start(work(), name="confirm")
    asyncio.get_running_loop().call_later(0.01, go.set)
    await tasks.finish(60)
    assert (done, told) == ([True], [])


async def test_what_does_not_end_is_cancelled_and_waited_for(
    tasks: Tasks, told: list[Problem]
) -> None:
    put_away = []

    async def work() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0)
            put_away.append(True)

    tasks.start(work(), name="endless")
    await asyncio.sleep(0)
    await tasks.finish(0.01)
    assert (put_away, told, tasks.names) == ([True], [], ())


async def test_nothing_begins_once_all_is_finishing(tasks: Tasks, told: list[Problem]) -> None:
    await tasks.finish(1)
    tasks.start(fail(OrderNotFound("4711")), name="late")
    assert (tasks.names, told) == ((), [])


async def test_errors_of_slots_are_told_as_well(
    tasks: Tasks, told: list[Problem], caplog: pytest.LogCaptureFixture
) -> None:
    tasks.report(OrderNotFound("1"), "a key")
    tasks.report(KeyError("x"), "a key")
    caplog.clear()
    assert [problem.kind for problem in told] == ["order_not_found", "bug"]


async def test_who_is_in_a_hurry_does_not_wait(tasks: Tasks) -> None:
    tasks.start(asyncio.Event().wait(), name="endless")
    is_hurried = asyncio.Event()
    asyncio.get_running_loop().call_later(0.01, is_hurried.set)
    await tasks.finish(3600, is_hurried)
    assert not tasks.names


async def test_what_a_running_task_needs_is_begun_and_finished(tasks: Tasks) -> None:
    done = []

    async def child() -> None:
        await asyncio.sleep(0)
        done.append("child")

    async def work() -> None:
        await asyncio.sleep(0.005)
        tasks.start(child(), name="child")

    tasks.start(work(), name="work")
    await tasks.finish(60)
    assert done == ["child"]

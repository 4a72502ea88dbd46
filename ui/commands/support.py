"""``quayside doctor --bundle``: the support file, also where nothing else works any more."""

import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import click

from station.clock import SystemClock
from station.domain.errors import QuaysideError, SettingsError, UsageError
from station.environment import home_folder, load_settings
from station.settings import Settings
from station.station import Station
from station.support.contents import INSIDE, NOT_INSIDE, Wanted
from station.support.file import SupportFile, is_there, write_support_file
from ui.findings import Finding, findings
from ui.problems import Exit, problem_of
from ui.running import emit, tell, with_station


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command line asks for; see ``doctor.command``."""

    file: Path
    order: str
    last: int
    may_replace: bool
    is_offline: bool


def write(asked: Asked, *, as_json: bool) -> int:
    """Check, collect, write, and say what is in the file."""
    try:
        if is_there(asked.file) and not asked.may_replace:
            words = f"{asked.file} is there already: choose another name, or add --replace"
            raise UsageError(words)
    except QuaysideError as error:
        return tell(problem_of(error), as_json=as_json)
    settings, why = _settings()
    found = [] if asked.is_offline or settings is None else _found()
    wanted = Wanted(
        home_folder(os.environ),
        settings,
        os.environ,
        SystemClock(),
        why=why,
        findings=[finding.row for finding in found],
        order=asked.order,
        last=asked.last,
    )
    # Whatever goes wrong while it is collected is a line inside; what is left is the file itself.
    with ThreadPoolExecutor(1) as pool:
        done = pool.submit(
            write_support_file, asked.file.absolute(), wanted, may_replace=asked.may_replace
        )
        failed = done.exception()
    if isinstance(failed, QuaysideError):
        return tell(problem_of(failed), as_json=as_json)
    _say(done.result(), as_json=as_json)
    return Exit.DONE


def _settings() -> tuple[Settings | None, str]:
    try:
        return load_settings(), ""
    except SettingsError as error:
        return None, str(error)


def _found() -> list[Finding]:
    """The doctor's findings; what keeps the station from opening is one of them."""
    found: list[Finding] = []

    async def work(station: Station) -> int:
        async for finding in findings(station):
            found.append(finding)
        return Exit.DONE

    with ThreadPoolExecutor(1) as pool:
        done = pool.submit(with_station, work)
        error = done.exception()
    if error is not None:
        found.append(Finding("check", False, f"ended early: {type(error).__name__}: {error}"))
    elif done.result() != Exit.DONE:
        found.append(Finding("station", False, f"not opened, exit code {int(done.result())}"))
    return found


def _say(written: SupportFile, *, as_json: bool) -> None:
    if as_json:
        emit(
            {
                "file": str(written.file),
                "texts": written.texts,
                "problems": list(written.problems),
            }
        )
        return
    click.echo(f"{written.file}:")
    for name, size in written.texts.items():
        what = INSIDE.get(name) or INSIDE.get(f"{name.partition('/')[0]}/", "what is in it")
        click.echo(f"{size:>10,} B  {name:<36} {what}")
    for problem in written.problems:
        click.echo(f"missing: {problem}", err=True)
    click.echo(f"\n{NOT_INSIDE}")

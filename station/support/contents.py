"""Collects what goes into a support file: each part by itself, and every text through the mask.

A part that fails becomes a line of ``problems.txt``. Free texts (logs, reports, findings) are told
by the words of ``vocabulary.py`` only, for an answer that is quoted in a log may hold the address
of somebody whom the journal does not know. What the journal and the secrets have is taken out of
every text on top; one in which anything of it is still found is left out.
"""

import asyncio
import json
from collections.abc import Awaitable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from station.crashes.report import reports_in
from station.logs.files import files_in
from station.ports import Clock
from station.settings import Settings
from station.support.cleaning import cleaned
from station.support.hiding import Hider
from station.support.journal import JournalPart
from station.support.known import Keeper, allow_references, know_journal, know_settings, know_system
from station.support.pseudonyms import Pseudonyms
from station.support.reading import Reader, reading
from station.support.surroundings import files, versions
from station.support.telling import Teller

LAST_EVENTS = 2000
LOG_BYTES = 1_500_000
PROBLEMS = "problems.txt"

INSIDE = {
    "versions.json": "versions of the program, the system and the libraries",
    "settings.json": "the settings, without secrets, addresses and names",
    "findings.json": "what `quayside doctor` found",
    "database.json": "the journal's size and health",
    "work.json": "orders by state, open requests, print jobs, who has what in hand",
    "journal.jsonl": "the newest events (or those of one order)",
    "files.txt": "the data folder's files, with sizes and times",
    "logs/": "the last logs",
    "crashes/": "reports of faults in the program",
    PROBLEMS: "what could not be read or was left out",
}
NOT_INSIDE = (
    "No passwords, tokens or secrets; no names, addresses, e-mails, telephone or tracking numbers, "
    "nor links: each has a made-up word in its place, the same one throughout this file. No labels "
    "and no printed documents."
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a support file is made of, and from where.

    ``settings`` is None where they cannot be read, ``why`` then says why. ``findings`` are the
    doctor's, as rows. ``order``: only the events of that order (reference, id, tracking number).
    """

    home: Path
    settings: Settings | None
    environ: Mapping[str, str]
    clock: Clock
    why: str = ""
    findings: Sequence[Mapping[str, Any]] = ()
    order: str = ""
    last: int = LAST_EVENTS


@dataclass(slots=True)
class Contents:
    """Texts by their names in the file, and what is missing: the part, and why in free words."""

    texts: dict[str, str] = field(default_factory=dict)
    problems: list[tuple[str, str]] = field(default_factory=list)


async def collect(wanted: Wanted) -> Contents:
    """Everything that can be had. Blocks while it reads files: run it in a thread of its own."""
    pseudonyms = Pseudonyms()
    hider = Hider(pseudonyms)
    know_system(hider)
    url = wanted.settings.database_url if wanted.settings else ""
    async with reading(wanted.home / "quayside.sqlite", url) as reader:
        made = Contents(problems=[("settings: ", wanted.why)] if wanted.why else [])
        teller = Teller(pseudonyms)
        await _know(hider, teller, reader, wanted, made)
        await _add_parts(made, wanted, JournalPart(reader, teller, pseudonyms), teller)
    _add_files(made, wanted, teller)
    return _checked(made, hider, teller)


async def _know(
    hider: Hider, teller: Teller, reader: Reader, wanted: Wanted, made: Contents
) -> None:
    """Learn what is to be hidden, and what may be seen of orders."""
    keeper = Keeper(wanted.home, wanted.settings, wanted.environ)
    learnt = {
        "what to hide in the journal": know_journal(hider, reader),
        "what to hide of the settings": _soon(know_settings, hider, keeper),
        "references": allow_references(teller, reader),
    }
    results = await asyncio.gather(*learnt.values(), return_exceptions=True)
    _note(made, zip(learnt, results, strict=True))


async def _add_parts(made: Contents, wanted: Wanted, journal: JournalPart, teller: Teller) -> None:
    parts: dict[str, Awaitable[str]] = {
        "versions.json": _soon(versions),
        "settings.json": _soon(_json, teller.told(wanted.settings)),
        "findings.json": _soon(_findings, wanted, teller),
        "database.json": journal.health(),
        "work.json": journal.work(),
        "journal.jsonl": journal.events(wanted.last, wanted.order),
        "files.txt": _soon(files, wanted.home),
    }
    results = await asyncio.gather(*parts.values(), return_exceptions=True)
    _note(made, zip(parts, results, strict=True))


def _note(made: Contents, results: Any) -> None:
    """Keep texts and note errors; what asks for the end (Ctrl-C) is raised."""
    for name, result in results:
        if isinstance(result, Exception):
            made.problems.append((f"{name}: {type(result).__name__}: ", str(result)))
        elif isinstance(result, BaseException):
            raise result
        elif result is not None:
            made.texts[name] = result


async def _soon(work: Any, *args: Any) -> Any:
    """A plain function's result or error, where a part's is waited for."""
    return work(*args)


def _findings(wanted: Wanted, teller: Teller) -> str:
    rows = [
        {name: teller.words(each) if isinstance(each, str) else each for name, each in row.items()}
        for row in wanted.findings
    ]
    return _json(rows)


def _add_files(made: Contents, wanted: Wanted, teller: Teller) -> None:
    """The newest logs and reports, as far as they fit."""
    left = LOG_BYTES
    logs = [file for file, *_ in files_in(wanted.home / "logs")]
    for file in [*reports_in(wanted.home / "crashes"), *logs]:
        try:
            data = file.read_bytes()[-left:] if left > 0 else b""
        except OSError as error:
            made.problems.append((f"{file.name}: ", error.strerror or type(error).__name__))
            continue
        left -= len(data)
        if data:
            text = teller.lines(data.decode("utf-8", "replace"))
            made.texts[f"{file.parent.name}/{file.name}"] = text


def _checked(made: Contents, hider: Hider, teller: Teller) -> Contents:
    """Every text without what is known; one in which it is still found is left out."""
    checked = Contents()
    for name, text in made.texts.items():
        clean = cleaned(hider, name, text)
        if clean is None:
            made.problems.append(("left out, something that must be hidden is in it: ", name))
        else:
            checked.texts[name] = clean
    checked.problems = [(part, hider.hidden(teller.words(why))) for part, why in made.problems]
    return checked


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1, default=str) + "\n"

"""Collects what goes into a support file: each part by itself, and every text through the mask.

A part that fails becomes a line of ``problems.txt``. Where not all that must be hidden is known,
because the journal or the secrets cannot be read, the free texts (logs, reports, findings) are told
by the words of ``vocabulary.py`` only. At last every text is searched again; one in which anything
is still found is left out.
"""

import asyncio
import json
import re
from collections.abc import Awaitable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from station.crashes.report import reports_in
from station.logs.files import files_in
from station.ports import Clock
from station.settings import Settings
from station.support.hiding import Hider
from station.support.journal import JournalPart
from station.support.known import Keeper, know_journal, know_settings, know_system
from station.support.pseudonyms import Pseudonyms
from station.support.reading import Reader, reading
from station.support.surroundings import files, versions
from station.support.telling import Teller

LAST_EVENTS = 2000
LOG_BYTES = 3_000_000
PROBLEMS = "problems.txt"
_HEAD = re.compile(r"^(\d{4}-\d\d-\d\dT\S+ [A-Z]+ \d+ [\w.]+ )")

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
        is_all_known = await _know(hider, reader, wanted, made)
        teller = Teller(pseudonyms)
        await _add_parts(made, wanted, JournalPart(reader, teller, pseudonyms), teller)
    _add_files(made, wanted)
    free = {name for name in made.texts if name.startswith(("logs/", "crashes/", "findings"))}
    for name in free if not is_all_known else ():
        made.texts[name] = _told_by_words(made.texts[name], teller)
    if not is_all_known:
        made.problems = [(part, teller.words(why)) for part, why in made.problems]
        made.problems.append(("not all that must be hidden is known: free texts are cut", ""))
    return _checked(made, hider)


async def _know(hider: Hider, reader: Reader, wanted: Wanted, made: Contents) -> bool:
    """Learn what is to be hidden; False where that is not the whole of it."""
    keeper = Keeper(wanted.home, wanted.settings, wanted.environ)
    results = await asyncio.gather(
        know_journal(hider, reader), _soon(know_settings, hider, keeper), return_exceptions=True
    )
    _note(made, zip(("what to hide in the journal", "secrets"), results, strict=True))
    return wanted.settings is not None and all(result is None for result in results)


async def _add_parts(made: Contents, wanted: Wanted, journal: JournalPart, teller: Teller) -> None:
    parts: dict[str, Awaitable[str]] = {
        "versions.json": _soon(versions),
        "settings.json": _soon(_json, teller.told(wanted.settings)),
        "findings.json": _soon(_json, list(wanted.findings)),
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


def _add_files(made: Contents, wanted: Wanted) -> None:
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
            made.texts[f"{file.parent.name}/{file.name}"] = data.decode("utf-8", "replace")


def _told_by_words(text: str, teller: Teller) -> str:
    """Lines of which time, level and logger stay, and of the rest the known words."""
    lines = []
    for line in text.splitlines():
        found = _HEAD.match(line)
        head = found[1] if found else ""
        lines.append(f"{head}{teller.words(line[len(head) :])}")
    return "\n".join([*lines, ""])


def _checked(made: Contents, hider: Hider) -> Contents:
    """Every text without what is known; one in which it is still found is left out."""
    checked = Contents()
    for name, text in made.texts.items():
        clean = hider.hidden(text)
        if hider.has(clean) or hider.has(name):
            made.problems.append(("left out, something that must be hidden is in it: ", name))
        else:
            checked.texts[name] = clean
    checked.problems = [(part, hider.hidden(why)) for part, why in made.problems]
    return checked


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1, default=str) + "\n"

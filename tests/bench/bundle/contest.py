"""The bundle against the bare window from source, in turns: warm starts, cold starts, memory."""

import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from tests.bench.bundle.cold import folders_of_python, forget
from tests.bench.bundle.place import bundle_folder, program_in, size_mb
from tests.bench.bundle.running import Started, morning_mb, start
from tests.bench.market import Market, market, shippable
from tests.bench.window.contest import LABEL_DELAY_S, Told, run_program, write_settings

WARM, COLD = 9, 5


@dataclass
class Found:
    """What was measured, round by round; nothing where ``size_mb`` is 0: there is no bundle."""

    size_mb: float = 0.0
    bare: list[Told] = field(default_factory=list)
    warm: list[Started] = field(default_factory=list)
    cold_bare: list[Told] = field(default_factory=list)
    cold: list[Started] = field(default_factory=list)
    memory_mb: float = 0.0
    morning_mb: float = 0.0
    most_mb: float = 0.0


def bundle_contest(say: Callable[[str], None] = lambda _: None) -> Found:
    """All of it: about a minute."""
    folder, found = bundle_folder(), Found()
    if folder is None:
        return found
    program = program_in(folder)
    found.size_mb = size_mb(folder)
    with market(LABEL_DELAY_S) as place, tempfile.TemporaryDirectory() as name:
        home = Path(name)
        write_settings(home)
        (first,) = shippable(1)
        run_program("seeding", place, name, "0", first.id)
        say("the bundle's warm starts …")
        for number in range(WARM + 1):
            bare = run_program("bare", place, name, "0")
            ours = _start(program, home, place, is_weighed=number == WARM)
            if number:
                found.bare.append(bare)
                found.warm.append(ours)
        found.memory_mb = found.warm[-1].memory_mb
        say("its cold starts …")
        for _ in range(COLD):
            forget(folders_of_python())
            found.cold_bare.append(run_program("bare", place, name, "0"))
            forget([folder])
            found.cold.append(_start(program, home, place))
    say("its scripted morning …")
    with tempfile.TemporaryDirectory() as name:
        found.morning_mb, found.most_mb = morning_mb(program, Path(name))
    return found


def _start(program: Path, home: Path, place: Market, *, is_weighed: bool = False) -> Started:
    environ = {
        "QUAYSIDE_API_URL": place.url,
        "QUAYSIDE_CLIENT_ID": place.client_id,
        "QUAYSIDE_CLIENT_SECRET": place.client_secret,
    }
    return start(program, home, environ, is_weighed=is_weighed)

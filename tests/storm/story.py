"""One story of a storm: a few orders, a core that is killed while it ships them, its next lives.

A story's chances come from the storm's seed and its own number alone, so that one can be told anew.
"""

import threading
from collections import Counter
from dataclasses import dataclass, field
from random import Random

from station.domain.parcel import Parcel
from tests.storm import books, verdict
from tests.storm.chores import SCRIPTS, Task
from tests.storm.instants import NEVER, Trace, choose
from tests.storm.place import Death, Place
from tests.storm.verdict import Finding, Wrong

KILLED = -9
AGAIN = 0.35
"""How often the life after a death is killed too."""
MOST_DEATHS = 3
ORDERS = (1, 1, 1, 2, 3)
PARCELS = (1, 1, 2)


@dataclass
class Account:
    """What came of one story, or of many."""

    kills: Counter[str] = field(default_factory=Counter)
    words: Counter[str] = field(default_factory=Counter)
    scripts: Counter[str] = field(default_factory=Counter)
    missed: int = 0
    findings: list[tuple[str, Finding]] = field(default_factory=list)

    def add(self, other: "Account") -> None:
        """Take another one's counts in."""
        self.kills += other.kills
        self.words += other.words
        self.scripts += other.scripts
        self.missed += other.missed
        self.findings += other.findings


class Traces:
    """What an undisturbed run of each script goes through: learned when it is first needed."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, int, str], Trace] = {}
        self._lock = threading.Lock()

    def of(self, tasks: tuple[Task, ...], place: Place) -> Trace:
        """The trace of a life with all these tasks."""
        traces = [self._one(task, place) for task in tasks]
        points = tuple(point for trace in traces for point in trace.points)
        took_s = max(trace.took_s for trace in traces)
        return Trace(points, took_s, sum(trace.prints for trace in traces))

    def _one(self, task: Task, place: Place) -> Trace:
        with self._lock:
            key = (task.script, len(task.parcels), place.generation)
            if key not in self._known:
                self._known[key] = _trace(task, place)
            return self._known[key]


def _trace(task: Task, place: Place) -> Trace:
    """Run a task of the same kind with nobody disturbing it."""
    (like,) = _tasks(Random(0), place, 0, [task.script], len(task.parcels))
    place.live((like,), NEVER, place.ledger())
    (like,) = _tasks(Random(0), place, 0, [task.script], len(task.parcels))
    ended = place.live((like,), NEVER, place.ledger())
    if ended.code:
        raise RuntimeError(f"{like} fails by itself: {ended.said.get('error')}")
    points = tuple(ended.said["points"])
    return Trace(points, ended.took_s, points.count("print:sending is kept"))


def tell(seed: str, number: int, place: Place, traces: Traces) -> Account:
    """One story from its beginning to its end, and everything that is wrong with it."""
    rng = Random(f"{seed}/{number}")
    count = rng.choice(ORDERS)
    scripts = [rng.choice(sorted(SCRIPTS)) for _ in range(count)]
    tasks = _tasks(rng, place, number, scripts, rng.choice(PARCELS))
    trace = traces.of(tasks, place)
    account = Account(scripts=Counter(scripts))
    instant, deaths = choose(rng, trace), 0
    while True:
        ledger = place.ledger()
        ended = place.live(tasks, instant, ledger)
        account.words.update(ended.said.get("words", ()))
        account.missed += instant is not NEVER and ended.code != KILLED
        wrong = list(_after(place, tasks, ended))
        story = f"--story {number} --generation {place.generation}"
        where = f"{story}: life {deaths + 1}, killed {instant}"
        account.findings += [(where, finding) for finding in wrong]
        if ended.code != KILLED or wrong:
            return account
        account.kills[instant.family] += 1
        deaths += 1
        place.later()
        is_killed_again = deaths < MOST_DEATHS and rng.random() < AGAIN
        instant = choose(rng, trace) if is_killed_again else NEVER


def damage(place: Place) -> list[tuple[str, Finding]]:
    """What SQLite finds wrong with the journal of a place in which much was killed."""
    if books.is_whole(place.home):
        return []
    return [("a whole chapter", Finding(Wrong.JOURNAL, "SQLite's check of the file fails"))]


def _after(place: Place, tasks: tuple[Task, ...], ended: Death) -> list[Finding]:
    """Everything that is wrong after a life: also what it said itself."""
    ledger, kept = place.ledger(), books.read(place.home, tasks)
    scenes = [verdict.scene(task, ledger, kept[task.ref], place.printer.tray) for task in tasks]
    found = [finding for scene in scenes for finding in verdict.always(scene)]
    if ended.code not in (0, KILLED):
        found.append(Finding(Wrong.UNFINISHED, ended.said.get("error", f"exit {ended.code}")))
    if ended.code == 0:
        found += [
            one for scene in scenes for one in verdict.at_the_end(scene, place.home / "labels")
        ]
        found += [one for scene in scenes for one in verdict.as_sold(scene, place.labels_of)]
    return found


def _tasks(
    rng: Random, place: Place, number: int, scripts: list[str], parcels: int
) -> tuple[Task, ...]:
    """Fresh orders and containers, of the status that their scripts begin with."""
    tasks = []
    for at, script in enumerate(scripts):
        measured = tuple(Parcel(30, 20, 15, rng.randint(500, 9000)) for _ in range(parcels))
        if script == "zpl":
            place.containers += 1
            ref = f"O_STORM{number}_{at + 1}-{place.containers}"
            tasks.append(Task(ref, script, measured[:1]))
            continue
        ref = place.free.pop()
        begins = "ankor_confirmed" if SCRIPTS[script][0] == "accept" else "brand_confirmed"
        place.put(ref, begins)
        tasks.append(Task(ref, script, measured))
    return tuple(tasks)

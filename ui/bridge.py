"""The core's news as Qt signals: the only place where the two meet."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from station.bench.bench import Bench
from station.station import Station


@dataclass(frozen=True, slots=True)
class Day:
    """The station's day in numbers, in orders: packed, still to pack, of these overdue."""

    done: int
    to_pack: int
    overdue: int
    questions: int


class Bridge(QObject):
    """Emits on the GUI thread, which is the loop's: the core calls its listeners there.

    One for each opened station, so that what listened to a closed one goes with it.
    """

    changed = Signal(object)
    """A shipment changed: station.workflow.context.Change."""
    bench_changed = Signal(object)
    """The bench has something else in hand: station.bench.state.BenchState."""
    line_taken = Signal(object)
    """A line was scanned or typed, and this came of it: station.bench.state.BenchState."""
    link_changed = Signal(object)
    """The marketplace can be reached, or no longer: station.api.link.Link."""
    printed = Signal(object)
    """A print job took a step, whatever it prints: station.domain.printjob.PrintJob."""
    day_counted = Signal(object)
    """Somebody counted: Day."""

    def __init__(self) -> None:
        super().__init__()
        self.day: Day | None = None

    def tell_day(self, day: Day) -> None:
        """Keep the counts for pages that come later, and pass them on where they differ."""
        if day != self.day:
            self.day = day
            self.day_counted.emit(day)

    def listen(self, station: "Station", bench: "Bench") -> None:
        """Pass on what these two tell from now on."""
        station.subscribe(self.changed.emit)
        station.on_print(self.printed.emit)
        station.on_link(self.link_changed.emit)
        bench.subscribe(self.bench_changed.emit)
        bench.on_taken(self.line_taken.emit)

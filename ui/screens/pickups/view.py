"""What the pickups screen shows: a row a driver, what was answered, what can be done. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from station.domain.address import PickupAddress
from station.domain.errors import QuaysideError
from station.domain.pickup import PickupWindow
from station.workflow.pickups import PickupDenied
from ui.about import about
from ui.formats import day as day_words
from ui.formats import weekday, weight
from ui.i18n import translate
from ui.problems import Front, problem_of
from ui.screens.pickups.groups import Group, working_days

LETTERS = "BCD"
_INITIALS = 4


@dataclass(frozen=True, slots=True)
class Plan:
    """What was chosen for a group."""

    day: date
    window: PickupWindow = PickupWindow.MORNING
    is_ticked: bool = True


@dataclass(frozen=True, slots=True)
class Progress:
    """A booking under way: this many orders of so many are answered; none yet where it waits."""

    done: int
    total: int
    is_waiting: bool = False


@dataclass(frozen=True, slots=True)
class OfferView:
    """Another time after a denial. ``letter`` chooses it where it is the one in hand."""

    day: date
    window: PickupWindow
    text: str
    letter: str = ""


@dataclass(frozen=True, slots=True)
class TroubleView:
    """What was answered where nothing was booked, and the times that may do instead."""

    title: str
    detail: str
    offers: tuple[OfferView, ...] = ()


@dataclass(frozen=True, slots=True)
class RowView:
    """A driver's row. ``status``: ready, waiting, booking, booked, denied, doubt or drop-off."""

    key: str
    carrier: str
    sub: str
    place: str
    street: str
    status: str
    plan: Plan
    when: str = ""
    window: str = ""
    word: str = ""
    detail: str = ""
    done: int = 0
    total: int = 0
    trouble: TroubleView | None = None


@dataclass(frozen=True, slots=True)
class PickupsView:
    """The whole screen. ``days`` are what can be chosen; ``foot`` tells where a sheet went."""

    sub: str
    head: str
    rows: tuple[RowView, ...]
    days: tuple[tuple[date, str], ...]
    needs_address: bool
    can_book: bool
    is_booking: bool
    has_sheets: bool
    foot: str = ""


@dataclass(frozen=True, slots=True)
class Given:
    """What the controller knows: choices, runs and errors by group key and by reference."""

    plans: Mapping[str, Plan]
    runs: Mapping[str, Progress]
    errors: Mapping[str, QuaysideError]
    is_stopping: bool = False
    foot: str = ""


def present(
    groups: Sequence[Group], given: Given, address: PickupAddress | None, today: date
) -> PickupsView:
    """The view."""
    rows: list[RowView] = []
    letters = LETTERS
    for group in groups:
        row = _row(group, given, address, today, letters)
        letters = "" if row.trouble and row.trouble.offers else letters
        rows.append(row)
    ready = [group for group in groups if group.visit is None and group.collects]
    parcels = sum(group.parcels for group in ready)
    is_booking = bool(given.runs)
    ticked = any(row.status in ("ready", "denied") and row.plan.is_ticked for row in rows)
    return PickupsView(
        _sub(given),
        translate("Pickups", "Ready for a driver, %n parcel(s)", n=parcels),
        tuple(rows),
        tuple((day, day_words(day)) for day in working_days(today)),
        address is None,
        ticked and not is_booking and address is not None,
        is_booking,
        bool(groups),
        given.foot,
    )


def _sub(given: Given) -> str:
    if not given.runs:
        return ""
    if given.is_stopping:
        return translate("Pickups", "stopping after this order")
    return translate("Pickups", "booking, %n carrier(s) to go", n=len(given.runs))


def _row(
    group: Group, given: Given, address: PickupAddress | None, today: date, letters: str
) -> RowView:
    plan = given.plans[group.key]
    run = given.runs.get(group.key)
    count = translate("Pickups", "%n parcel(s)", n=group.parcels)
    sub = f"{count}, {weight(group.weight_g)}" if group.weight_g else count
    trouble = None if run else _trouble(group, given.errors, plan, today, letters)
    status, word, detail = _status(group, run, trouble)
    day, window = plan.day, plan.window
    if group.visit:
        day, window = group.visit.day, group.visit.window or window
    return RowView(
        group.key,
        carrier_name(group.carrier),
        sub,
        address.name if address else "",
        f"{address.street}, {address.city}" if address else "",
        status,
        plan,
        day_words(day),
        window_words(window),
        word,
        detail,
        run.done if run else 0,
        run.total if run else 0,
        trouble,
    )


def carrier_name(code: str) -> str:
    """``UPS``, ``Chronopost``: short codes are initials."""
    return code if len(code) <= _INITIALS else code.capitalize()


def window_words(window: PickupWindow) -> str:
    """``from 9 to 15``."""
    first, _, last = window.value.partition("-")
    return translate("Pickups", "from {first} to {last}").format(first=first, last=last)


def short_window(window: PickupWindow) -> str:
    """``9–15``."""
    return window.value.replace("-", "–")


def _status(
    group: Group, run: Progress | None, trouble: TroubleView | None
) -> tuple[str, str, str]:
    """Status, and two lines for the right edge."""
    if run and run.is_waiting:
        return "waiting", translate("Pickups", "Next"), translate("Pickups", "Waits for its turn")
    if run:
        words = translate("Pickups", "Booking, order {n} of {all}")
        return "booking", words.format(n=run.done + 1, all=run.total), ""
    if group.visit:
        refs = [each.pickup.reference for each in group.shipments if each.pickup]
        return "booked", translate("Pickups", "Booked"), _first(refs)
    if group.is_in_doubt:
        asked = translate("Pickups", "Answer lost, nothing is sent again")
        return "doubt", translate("Pickups", "Not known yet"), asked
    if not group.collects:
        bring = translate("Pickups", "No driver comes")
        return "drop-off", translate("Pickups", "Drop-off only"), bring
    if trouble:
        return "denied", translate("Pickups", "Not booked"), translate("Pickups", "Needs an answer")
    return "ready", "", ""


def _first(refs: Sequence[str]) -> str:
    named = list(dict.fromkeys(ref for ref in refs if ref))
    if len(named) < 2:
        return "".join(named)
    return translate("Pickups", "{first} and %n more", n=len(named) - 1).format(first=named[0])


def _trouble(
    group: Group,
    errors: Mapping[str, QuaysideError],
    plan: Plan,
    today: date,
    letters: str,
) -> TroubleView | None:
    """The first thing that went wrong in a group; several orders mostly fail for one reason."""
    failed = [ref for ref in group.refs if ref in errors]
    if not failed or not group.is_open:
        return None
    error, name = errors[failed[0]], carrier_name(group.carrier)
    problem = problem_of(error, front=Front.WINDOW)
    orders = translate("Pickups", "Not booked: {orders}.").format(orders=_named(failed))
    if isinstance(error, PickupDenied):
        title = about(name, error.reason)
        detail = f"{translate('Pickups', 'Choose another time.')} {orders}"
        return TroubleView(title, detail, _offers(plan, today, letters))
    return TroubleView(about(name, problem.happened), f"{problem.to_do} {orders}")


def _named(refs: Sequence[str]) -> str:
    if len(refs) <= 3:
        return ", ".join(refs)
    more = translate("Pickups", "%n more", n=len(refs) - 2)
    return f"{refs[0]}, {refs[1]}, {more}"


def _offers(plan: Plan, today: date, letters: str) -> tuple[OfferView, ...]:
    """The other window of that day, and both of the next working day."""
    other = next(window for window in PickupWindow if window is not plan.window)
    later = [day for day in working_days(today) if day > plan.day][:1]
    times = [(plan.day, other), *((day, window) for day in later for window in PickupWindow)]
    return tuple(
        OfferView(day, window, f"{weekday(day)} {short_window(window)}", letters[at : at + 1])
        for at, (day, window) in enumerate(times)
    )

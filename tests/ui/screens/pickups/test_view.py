"""Pickups in words: who comes when, what was answered, what may do instead."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from station.api.errors import CannotReach
from station.domain.address import PickupAddress
from station.domain.errors import QuaysideError
from station.domain.ids import OrderId
from station.domain.owncarrier import OwnCarrier
from station.domain.pickup import PickupBooking, PickupWindow
from station.domain.shipment import OpenIntent, Shipment, State
from station.workflow.pickups import PickupDenied
from tests.examples import LABEL, PARCEL, PICKUP_ADDRESS, QUOTE
from ui.screens.pickups.groups import Group, groups_of, next_working_day, working_days
from ui.screens.pickups.view import Given, PickupsView, Plan, Progress, RowView, present

TUESDAY = date(2026, 11, 24)
FRIDAY = date(2026, 11, 27)


def shipment(number: int, carrier: str = "ups", **changes: object) -> Shipment:
    made = Shipment(
        OrderId(f"o{number}"),
        f"100{number}",
        State.LABELLED,
        parcels=(PARCEL, PARCEL),
        labels=(LABEL,),
        quote=replace(QUOTE, carrier=carrier),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def view(
    groups: Sequence[Group],
    runs: dict[str, Progress] | None = None,
    errors: dict[str, QuaysideError] | None = None,
    plan: Plan | None = None,
    address: PickupAddress | None = PICKUP_ADDRESS,
    *,
    is_stopping: bool = False,
) -> PickupsView:
    plans = {group.key: plan or Plan(date(2026, 11, 25)) for group in groups}
    given = Given(plans, runs or {}, errors or {}, is_stopping)
    return present(groups, given, address, TUESDAY)


def only(*shipments: Shipment, **given: object) -> RowView:
    groups = groups_of(shipments, TUESDAY)
    (row,) = view(groups, **given).rows  # type: ignore[arg-type]
    return row


def test_orders_of_a_carrier_go_together() -> None:
    groups = groups_of([shipment(1), shipment(2, "dpd"), shipment(3)], TUESDAY)
    assert [(group.carrier, group.refs) for group in groups] == [
        ("DPD", ("1002",)),
        ("UPS", ("1001", "1003")),
    ]
    assert (groups[1].parcels, groups[1].weight_g) == (4, 5000)


def test_what_is_booked_stands_apart_until_its_day_is_over() -> None:
    booked = shipment(2, pickup=PickupBooking(TUESDAY, PickupWindow.DAY, "P-2"))
    over = shipment(3, pickup=PickupBooking(date(2026, 11, 23), PickupWindow.DAY, "P-3"))
    in_conflict = shipment(4, conflict="moved back")
    groups = groups_of([booked, shipment(1), over, in_conflict], TUESDAY)
    assert [(group.refs, group.is_open) for group in groups] == [
        (("1001",), True),
        (("1002",), False),
    ]
    row = view(groups).rows[1]
    assert (row.status, row.when, row.window, row.detail) == (
        "booked",
        "Tue 24 Nov",
        "from 11 to 17",
        "P-2",
    )


def test_several_references_of_a_visit_are_counted() -> None:
    visits = [
        shipment(number, pickup=PickupBooking(TUESDAY, None, ref))
        for number, ref in enumerate(("P-1", "P-2", "P-3", ""))
    ]
    assert only(*visits).detail == "P-1 and 2 more"


def test_drop_off_only_is_said_and_cannot_be_ticked() -> None:
    quote = replace(QUOTE, carrier="gls", collection=("drop-off",))
    row = only(shipment(1, quote=quote))
    assert (row.status, row.word, row.detail) == ("drop-off", "Drop-off only", "No driver comes")


def test_an_answer_that_was_lost_is_not_asked_for_again() -> None:
    row = only(shipment(1, intent=OpenIntent("pickup", "2026-11-24T12:00:00+00:00")))
    assert (row.status, row.word) == ("doubt", "Not known yet")


def test_an_own_carrier_has_its_own_name() -> None:
    row = only(shipment(1, quote=None, own_carrier=OwnCarrier("chronopost", number="J1")))
    assert row.carrier == "Chronopost"


def test_a_row_says_how_much_and_where() -> None:
    row = only(shipment(1))
    assert row.sub.replace("\u00a0", " ") == "2 parcels, 2.5 kg"
    assert (row.place, row.street) == ("Atelier du Quai", "1 rue des Lilas, Rennes")
    assert only(shipment(1, parcels=())).sub == "1 parcel"


def test_progress_is_told_by_order() -> None:
    groups = groups_of([shipment(1), shipment(2, "dpd"), shipment(3)], TUESDAY)
    runs = {groups[1].key: Progress(1, 2), groups[0].key: Progress(0, 1, is_waiting=True)}
    shown = view(groups, runs)
    assert [row.word for row in shown.rows] == ["Next", "Booking, order 2 of 2"]
    assert (shown.is_booking, shown.can_book) == (True, False)
    assert shown.sub == "booking, 2 carriers to go"
    assert view(groups, runs, is_stopping=True).sub == "stopping after this order"


def test_a_denial_is_in_the_carriers_words_and_offers_other_times() -> None:
    row = only(shipment(1), shipment(2), errors={"1002": PickupDenied("no driver on Wednesday")})
    assert row.status == "denied"
    assert row.trouble
    assert row.trouble.title == "UPS: no driver on Wednesday"
    assert row.trouble.detail == "Choose another time. Not booked: 1002."
    assert [(offer.text, offer.letter) for offer in row.trouble.offers] == [
        ("Wed 11–17", "B"),
        ("Thu 9–15", "C"),
        ("Thu 11–17", "D"),
    ]


def test_after_a_friday_comes_a_monday() -> None:
    row = only(
        shipment(1),
        errors={"1001": PickupDenied("no")},
        plan=Plan(FRIDAY, PickupWindow.DAY),
    )
    assert row.trouble
    assert [offer.text for offer in row.trouble.offers] == ["Fri 9–15", "Mon 9–15", "Mon 11–17"]


def test_only_the_first_denial_has_letters() -> None:
    groups = groups_of([shipment(1), shipment(2, "dpd")], TUESDAY)
    errors: dict[str, QuaysideError] = {
        "1001": PickupDenied("no"),
        "1002": PickupDenied("no"),
    }
    first, second = view(groups, errors=errors).rows
    assert first.trouble
    assert second.trouble
    assert [offer.letter for offer in first.trouble.offers] == ["B", "C", "D"]
    assert [offer.letter for offer in second.trouble.offers] == ["", "", ""]


def test_another_trouble_has_its_words_and_no_offers() -> None:
    refs = [shipment(number) for number in range(1, 6)]
    errors = {each.reference: CannotReach("example.org", "refused") for each in refs}
    row = only(*refs, errors=errors)
    assert row.trouble
    assert row.trouble.offers == ()
    assert row.trouble.detail.endswith("Not booked: 1001, 1002, 3 more.")


def test_without_an_address_nothing_can_be_booked() -> None:
    groups = groups_of([shipment(1)], TUESDAY)
    shown = view(groups, address=None)
    assert (shown.needs_address, shown.can_book) == (True, False)
    assert view(groups).can_book
    assert not view(groups, plan=Plan(TUESDAY, is_ticked=False)).can_book
    assert view(groups).head == "Ready for a driver, 2 parcels"


@pytest.mark.parametrize(
    ("today", "then"), [(TUESDAY, date(2026, 11, 25)), (FRIDAY, date(2026, 11, 30))]
)
def test_the_next_working_day_is_chosen(today: date, then: date) -> None:
    assert next_working_day(today) == then


def test_ten_working_days_can_be_chosen() -> None:
    days = working_days(date(2026, 11, 28))
    assert len(days) == 10
    assert days[0] == date(2026, 11, 30)
    assert all(day.weekday() < 5 for day in days)

"""A shipment's own small questions, and the fingerprint of its parcels."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.domain.ids import OrderId, PrintJobId
from station.domain.parcel import Parcel
from station.domain.printjob import PrintJob, PrintState
from station.domain.shipment import ALWAYS, FINAL, OpenIntent, Shipment, State, hash_of
from tests.examples import JOB, LABEL, ORDER_ID, PARCEL

PARCELS = st.lists(
    st.builds(
        Parcel,
        st.integers(1, 274),
        st.integers(1, 274),
        st.integers(1, 274),
        st.integers(1, 30_000),
    ),
    max_size=4,
)


@given(PARCELS, PARCELS)
def test_parcels_have_one_hash_exactly_when_they_are_the_same(
    one: list[Parcel], two: list[Parcel]
) -> None:
    assert (hash_of(one) == hash_of(two)) == (one == two)


def test_the_hash_is_the_same_in_every_version_of_the_program() -> None:
    assert hash_of([PARCEL, PARCEL]) == "30f69505016d4c27"


def test_the_order_of_parcels_counts() -> None:
    other = replace(PARCEL, weight_g=1)
    assert hash_of([PARCEL, other]) != hash_of([other, PARCEL])


@pytest.mark.parametrize("state", State)
def test_bought_means_money_has_certainly_moved(state: State) -> None:
    certain = {State.AWAITING_LABELS, State.LABELLED, State.SHIPPED}
    assert Shipment(ORDER_ID, state=state).is_bought == (state in certain)


def test_only_shipped_and_cancelled_are_final() -> None:
    assert {State.SHIPPED, State.CANCELLED} == FINAL


def test_a_label_s_prints_are_its_own_oldest_first() -> None:
    """The same parcel's void label has another hash, and its prints count for nothing."""
    other = replace(LABEL, parcel_index=1)
    second = replace(JOB, id=PrintJobId("job-2"), parcel_index=1)
    third = replace(JOB, id=PrintJobId("job-3"), copy_number=2)
    sheet = replace(JOB, id=PrintJobId("job-4"), parcel_index=None)
    of_void = replace(JOB, id=PrintJobId("job-5"), sha256="cd" * 32)
    prints = (JOB, second, third, sheet, of_void)
    shipment = Shipment(ORDER_ID, labels=(LABEL, other), prints=prints)
    assert shipment.prints_of(LABEL) == (JOB, third)
    assert shipment.prints_of(other) == (second,)
    assert shipment.prints_of_labels() == (JOB, third, second)
    assert shipment.prints_of(replace(LABEL, parcel_index=2)) == ()


class TestDoubt:
    def test_nothing_open_is_no_doubt(self) -> None:
        assert Shipment(OrderId("o")).doubt_since == ""

    def test_a_request_counts_from_when_it_left(self) -> None:
        intent = OpenIntent("purchase", "2026-03-04T12:00:00+00:00")
        assert Shipment(OrderId("o"), intent=intent).doubt_since == intent.since

    def test_a_conflict_counts_at_once(self) -> None:
        intent = OpenIntent("purchase", "2026-03-04T12:00:00+00:00")
        assert Shipment(OrderId("o"), conflict="x", intent=intent).doubt_since == ALWAYS

    def test_the_last_print_of_a_valid_label_decides(self) -> None:
        label = LABEL
        doubtful = job(PrintState.IN_DOUBT)
        proved = job(PrintState.PROVED)
        in_doubt = Shipment(OrderId("o"), labels=(label,), prints=(proved, doubtful))
        assert in_doubt.doubt_since == ALWAYS
        settled = Shipment(OrderId("o"), labels=(label,), prints=(doubtful, proved))
        assert settled.doubt_since == ""
        void = Shipment(OrderId("o"), void_labels=(label,), prints=(doubtful,))
        assert void.doubt_since == ""


def job(state: PrintState) -> PrintJob:
    return replace(JOB, sha256=LABEL.sha256, parcel_index=LABEL.parcel_index, state=state)

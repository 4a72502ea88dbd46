"""What the journal proves of a parcel, read back from the PDF and from the journal."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from printing.documents.words import WORDS, Words
from station.bench.questions import REPRINT_REASONS
from station.domain.errors import OrderNotFound, UsageError
from station.domain.events import SHIPMENT_EVENTS as KINDS
from station.domain.events import (
    AnyEvent,
    LabelsReceived,
    NotUnderstood,
    OwnCarrierConfirmed,
    PickupBooked,
    PrintAdvanced,
    ResetConfirmed,
)
from station.domain.owncarrier import OwnCarrier
from station.domain.parcel import Parcel
from station.domain.pickup import PickupBooking
from station.domain.printjob import PERSON_SAW_NONE, PrintState
from station.domain.shipment import Shipment
from station.store.journal import Entry
from tests.examples import BOOKING, JOB, LABEL, ORDER_ID, SHIPMENT_EVENTS
from tests.support.bench import Bench, ship
from tests.support.process import Program
from ui.proofs import LEFT_OUT, TOLD, Part, label_of, moments_of, prints_of, proof_pdf

TWO = (Parcel(30, 20, 15, 1250), Parcel(40, 30, 20, 2500))
PART = Part(0, Words("en"))


def words_on(data: bytes) -> str:
    with closing(pypdfium2.PdfDocument(data)) as document:
        return "".join("".join(page.get_textpage().get_text_range() for page in document).split())


def entry(event: AnyEvent | NotUnderstood, seq: int = 1, actor: str = "Ana") -> Entry:
    at = f"2026-03-04T10:{seq:02}:00+00:00"
    return Entry(seq, f"order/{ORDER_ID}", seq, event, at, "Bench 1", actor, "test")


def details(*events: AnyEvent | NotUnderstood, part: Part = PART) -> list[tuple[str, str]]:
    return [(one.what, one.detail) for one in moments_of([entry(each) for each in events], part)]


def test_every_event_is_told_or_left_out_for_a_reason() -> None:
    assert {*TOLD, *LEFT_OUT, PrintAdvanced} == set(KINDS)
    assert not LEFT_OUT & set(TOLD)
    assert {what for what, _ in TOLD.values()} <= set(WORDS)


def test_all_of_a_journal_is_told_in_order() -> None:
    entries = [entry(event, seq) for seq, event in enumerate(SHIPMENT_EVENTS)]
    found = moments_of(entries, PART)
    assert [one.what for one in found] == [
        TOLD[type(event)][0] for event in SHIPMENT_EVENTS if type(event) in TOLD
    ]
    assert [one.at for one in found] == sorted(one.at for one in found)
    assert all(one.at.utcoffset() is not None for one in found)
    assert {one.who for one in found} == {"Ana · Bench 1"}


def test_details_are_of_the_parcel_in_question() -> None:
    second = replace(LABEL, parcel_index=1, tracking_number="1Z-2")
    assert details(LabelsReceived((LABEL, second))) == [("stored", "1Z999")]
    assert details(LabelsReceived((LABEL, second)), part=Part(1, Words("en"))) == [
        ("stored", "1Z-2")
    ]
    assert details(*SHIPMENT_EVENTS[7:8], part=Part(1, Words("en"))) == [("measured", "")]
    assert details(PickupBooked(BOOKING, "answer")) == [
        ("pickup_booked", "2026-03-05, 9–15\u00a0h, R-77")
    ]
    bare = PickupBooking(BOOKING.day, None)
    assert details(PickupBooked(bare, "answer")) == [("pickup_booked", "2026-03-05")]
    assert details(ResetConfirmed("the order is brand_confirmed")) == [
        ("reset", "the order is brand_confirmed")
    ]
    assert details(OwnCarrierConfirmed("answer")) == [("handed_over", "")]
    assert details(NotUnderstood("Teleported", "{}")) == []


@pytest.mark.parametrize(
    ("state", "detail", "told"),
    [
        (PrintState.RENDERING, "", []),
        (PrintState.SENT, "", [("printed", "bench · the printer’s side took all bytes")]),
        (PrintState.PROVED, "scanned", [("print_proved", "bench · its barcode was scanned")]),
        (PrintState.IN_DOUBT, "cut off", [("print_doubtful", "bench · cut off")]),
        (
            PrintState.FAILED,
            PERSON_SAW_NONE,
            [("print_failed", "bench · a person saw that none came out")],
        ),
    ],
)
def test_steps_of_a_print(state: PrintState, detail: str, told: list[tuple[str, str]]) -> None:
    job = replace(JOB, state=state, detail=detail)
    assert details(PrintAdvanced(job)) == told
    assert details(PrintAdvanced(job), part=Part(1, Words("en"))) == []


def test_a_reprint_is_told_with_its_reason() -> None:
    again = replace(JOB, copy_number=2, reason="damaged")
    assert details(PrintAdvanced(JOB), PrintAdvanced(again)) == [
        ("print_again", "the label was damaged")
    ]
    # A word that somebody typed is none of ours, whatever it is.
    typed = replace(again, reason="order")
    assert details(PrintAdvanced(typed)) == [("print_again", "order")]


def test_every_reason_of_a_reprint_has_words() -> None:
    assert set(REPRINT_REASONS) <= set(WORDS)


def test_prints_have_the_time_of_their_last_step() -> None:
    sent = replace(JOB, state=PrintState.SENT)
    shipment = Shipment(ORDER_ID, labels=(LABEL,), prints=(sent,))
    (found,) = prints_of(
        shipment, LABEL, [entry(PrintAdvanced(JOB), 1), entry(PrintAdvanced(sent), 2)], PART.words
    )
    assert found.at is not None
    assert found.at.minute == 2
    (unknown,) = prints_of(shipment, LABEL, [], PART.words)
    assert unknown.at is None


def test_a_valid_label_goes_before_void_ones_and_the_last_of_those() -> None:
    first, last = replace(LABEL, is_void=True), replace(LABEL, is_void=True, sha256="cd" * 32)
    assert label_of(Shipment(ORDER_ID, void_labels=(first, last)), 0) == last
    assert label_of(Shipment(ORDER_ID, labels=(LABEL,), void_labels=(first,)), 0) == LABEL
    assert label_of(Shipment(ORDER_ID, labels=(LABEL,)), 1) is None


async def test_a_parcel_that_was_bought_and_printed(bench: Bench) -> None:
    ref = bench.orders()[0]
    async with bench.station() as station:
        (done,) = await ship(station, ref, parcels=TWO, is_printed=True)
        labels = done.shipment.labels
        data, count = await proof_pdf(station, ref)
        one, only = await proof_pdf(station, ref, 2)
    assert (count, only) == (2, 1)
    said = words_on(data)
    for label in labels:
        assert label.tracking_number in said
        assert label.sha256[:16] in said
    assert said.count("Thestoredfilehasthishash.") == 2
    assert labels[0].tracking_number not in words_on(one)
    assert "2of2" in words_on(one)
    assert "40×30×20cm,2.5kg" in words_on(one)


async def test_a_label_that_was_changed_on_the_disk_is_not_shown(bench: Bench) -> None:
    ref = bench.orders()[0]
    (done,) = await bench.ship(ref)
    file = bench.settings.label_folder / done.shipment.labels[0].file
    file.write_bytes(file.read_bytes() + b"\n")
    async with bench.station() as station:
        data, _ = await proof_pdf(station, ref)
    assert "thefilewaschangedsinceitwasstored" in words_on(data)
    assert "Thestoredfilehasthishash." not in words_on(data)


async def test_an_own_carrier_has_its_number_and_no_label(bench: Bench) -> None:
    ref = bench.orders()[0]
    await bench.ship(ref, own_carrier=OwnCarrier("chronopost", number="XY123456789FR"))
    async with bench.station() as station:
        said = words_on((await proof_pdf(station, ref))[0])
    assert "CHRONOPOST" in said
    assert "XY123456789FR" in said
    assert "Thereisnolabelonfile" in said


async def test_what_cannot_be_proved_is_refused(bench: Bench) -> None:
    ref, other = bench.orders()[:2]
    await bench.ship(ref)
    async with bench.station() as station:
        with pytest.raises(OrderNotFound):
            await proof_pdf(station, "nobody")
        with pytest.raises(UsageError, match="there is no parcel 2"):
            await proof_pdf(station, ref, 2)
        await station.orders()
        with pytest.raises(UsageError, match="nothing to prove"):
            await proof_pdf(station, other)


def test_the_command_writes_a_pdf(quayside: Program, bench: Bench, tmp_path: Path) -> None:
    ref = bench.orders()[0]
    quayside("ship", ref, "--parcel", "30x20x15@1.25kg", "--print")
    file = tmp_path / "sheets" / "proof.pdf"
    done = quayside("proof", ref, "--parcel", "1", "-o", str(file), "--json")
    assert done.code == 0, done.err
    assert done.rows == [{"reference": ref, "parcels": 1, "file": str(file)}]
    assert f"Proofofshipment{ref}" in words_on(file.read_bytes())
    assert quayside("proof", ref, "--parcel", "2").code == 2
    assert quayside("proof", "nobody").code == 1


def test_the_proof_asks_the_marketplace_nothing(
    quayside: Program, bench: Bench, tmp_path: Path
) -> None:
    ref = bench.orders()[0]
    quayside("ship", ref, "--parcel", "30x20x15@1.25kg")
    before = bench.control("GET", "/_sandbox/ledger")
    assert quayside("proof", ref, "-o", str(tmp_path / "proof.pdf")).code == 0
    assert bench.control("GET", "/_sandbox/ledger") == before


def test_badges_are_a_sheet_of_names(quayside: Program, tmp_path: Path) -> None:
    done = quayside("sheet", "badges", "Ana", "Zoë", "--out", str(tmp_path))
    assert done.code == 0, done.err
    assert "BADGE-Zoe" in words_on((tmp_path / "badges.pdf").read_bytes())
    assert "Badges need names." in quayside("sheet", "badges").err
    assert "cannot be a badge" in quayside("sheet", "badges", "北京").err

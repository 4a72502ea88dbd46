"""Values told by their rules: figures and states stay, and the same value has the same mask."""

import json
import re
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from station.domain.events import ConflictSeen, LabelsReceived, ParcelsMeasured, PrintAdvanced
from station.domain.printjob import DocumentKind
from station.settings import PrinterSettings, Settings, StationSettings
from station.support.pseudonyms import Pseudonyms
from station.support.telling import Teller, hidden_in
from tests.examples import ADDRESS, CHANGE, JOB, LABEL, LINE, PARCEL, PICKUP_ADDRESS


@dataclass(frozen=True)
class Unheard:
    """A class that nobody decided on."""

    name: str
    count: int


@pytest.fixture
def teller() -> Teller:
    return Teller(Pseudonyms(b"x" * 32))


def test_an_event_is_told_without_a_name(teller: Teller) -> None:
    told = teller.told(ParcelsMeasured((PARCEL,), ADDRESS, (LINE,)))
    assert told["parcels"][0] == {
        "length_cm": 30, "width_cm": 20, "height_cm": 15, "weight_g": 1250,
    }  # fmt: skip
    assert told["ship_to"]["country_code"] == "FR"
    assert told["ship_to"]["street"].startswith("street-")
    for text in ("Anne", "Comptoir", "Lilas", "35000", "Rennes", "Mug"):
        assert text not in str(told)


def test_the_same_value_has_the_same_mask_within_a_file_and_another_in_the_next() -> None:
    first, second = Pseudonyms(), Pseudonyms()
    assert first.of("name", "Anne Client") == first.of("name", "ANNE  client")
    assert first.of("name", "Anne Client") != first.of("name", "Anna Client")
    assert first.of("name", "Anne Client") != second.of("name", "Anne Client")
    assert first.of("name", "…") != first.of("name", "–")


def test_a_change_has_both_versions_apart(teller: Teller) -> None:
    told = teller.told(ConflictSeen("brand_confirmed", "moved to 2 rue des Roses", CHANGE))
    change = told["change"]
    assert change["ship_to_was"]["street"] != change["ship_to"]["street"]
    assert change["ship_to_was"]["city"] == change["ship_to"]["city"]
    assert "Roses" not in told["detail"]
    assert told["status"] == "brand_confirmed"


def test_a_print_keeps_its_state_and_its_reason_in_known_words(teller: Teller) -> None:
    job = replace(JOB, detail="the paper is out at Maud's desk, 1Z999 /home/maud/x.pdf")
    told = teller.told(PrintAdvanced(job))["job"]
    assert told["state"] == "queued"
    assert told["detail"].startswith("the paper is out at word-")
    for text in ("Maud", "maud", "1Z999"):
        assert text not in str(told)


def test_what_nobody_decided_on_is_hidden(teller: Teller) -> None:
    told = teller.told(Unheard("Maud", 4711))
    assert set(told) == {"name", "count"}
    assert "Maud" not in str(told)
    assert "4711" not in str(told)
    assert dict(hidden_in(Unheard("Maud", 4711))) == {"value": "4711"}


def test_settings_are_told_without_the_account_and_places(teller: Teller, tmp_path: Path) -> None:
    settings = Settings(
        tmp_path,
        station=StationSettings("Maud's bench"),
        database_url="postgresql://maud:pa55@db/x",
        pickup_address=PICKUP_ADDRESS,
        warnings=("no printer for label_pdf at Maud's",),
    )
    told = teller.told(settings)
    for text in ("Maud", "maud", "pa55", "Atelier", "+33", str(tmp_path)):
        assert text not in str(told)
    assert told["quotes"]["grace_s"] == 2.5
    assert told["pickup_address"]["country_code"] == "FR"
    assert told["warnings"][0].startswith("no printer for label_pdf at ")


def test_a_printer_is_told_by_the_words_of_its_name(teller: Teller, tmp_path: Path) -> None:
    printers = {
        "Maud's bench": PrinterSettings("Maud's bench", "tcp", "zpl", host="maud.example"),
        "office": PrinterSettings("office", "queue", "driver", queue="HP_Maud"),
    }
    settings = Settings(
        tmp_path,
        printers=printers,
        routes={DocumentKind.LABEL_PDF: "Maud's bench"},
        fallback={"Maud's bench": "office"},
    )
    told = teller.told(settings)
    assert "maud" not in json.dumps(told).lower()
    (name,) = told["fallback"]
    assert told["routes"] == {"label_pdf": name}
    assert told["printers"][name]["name"] == name
    assert re.fullmatch(r"word-[a-z]+'s bench", name)
    assert (
        name == teller.told(PrintAdvanced(replace(JOB, printer="Maud's bench")))["job"]["printer"]
    )


def test_what_is_hidden_is_found_to_search_for() -> None:
    found = list(hidden_in(LabelsReceived((LABEL, replace(LABEL, tracking_number="")))))
    assert found == [("tracking", "1Z999")]
    assert ("postcode", "35000") in list(hidden_in({"a": [ADDRESS]}))
    assert list(hidden_in("text")) == []


@pytest.mark.parametrize(
    "text",
    [
        "HTTP 422: the order was refused",
        "order 1ed3c9e4-0000-6a1c-8a5e-0242ac110002 at /api/v1/orders",
        "on 2026-11-28, 512 MB free, 12345 kB used in 250ms",
        "PurchaseStarted of 3434270041 for 30x20x15",
    ],
)
def test_words_figures_and_references_stay(teller: Teller, text: str) -> None:
    teller.allow(["3434270041"])
    assert teller.words(text) == text


@pytest.mark.parametrize(
    "text", ["Gent", "9000", "3511 AB", "Élodie", "x1y2", "+33100000001", "1Z999"]
)
def test_others_go(teller: Teller, text: str) -> None:
    told = teller.words(f"label {text} label")
    assert told.startswith("label ")
    assert text not in told


@pytest.mark.parametrize(
    "text",
    ["06 12 34 56 78", "06.12.34.56.78", "06-12-34-56-78", "06 / 12 / 34 / 56 / 78",
     "(0)6 12 34 56 78", "06\u00a012\u00a034\u00a056\u00a078", "0470 11 12 22", "123 456 789 012",
     "111 22"],
)  # fmt: skip
def test_a_telephone_in_short_numbers_goes_as_a_whole(teller: Teller, text: str) -> None:
    told = teller.words(f"call {text}, now")
    assert re.fullmatch(r"call \(?word-[a-z]+, now", told)


@pytest.mark.parametrize(
    "text", ["Python 3.11.2", "row 12 of 345, page 6", "took 12.345 s", "9-15", "12 3 4"]
)
def test_figures_of_the_program_stay(teller: Teller, text: str) -> None:
    told = teller.words(text)
    assert re.findall(r"\d+", told) == re.findall(r"\d+", text)


def test_a_trace_keeps_its_places_and_source(teller: Teller) -> None:
    trace = (
        "2026-11-28T10:00:00.000+00:00 ERROR 7 ui.tasks unforeseen, in packing for Maud\n"
        "Traceback (most recent call last):\n"
        '  File "/home/maud/quayside/station/api/wire.py", line 12, in _order\n'
        "    return parsed[key]\n"
        "KeyError: 'Maud Sample'\n"
    )
    told = teller.lines(trace).splitlines()
    assert told[0].startswith(
        "2026-11-28T10:00:00.000+00:00 ERROR 7 ui.tasks unforeseen, in packing"
    )
    assert told[2] == '  File "station/api/wire.py", line 12, in _order'
    assert told[3] == "    return parsed[key]"
    assert told[4].startswith("KeyError: '")
    assert "Maud" not in "".join(told)
    assert "maud" not in "".join(told)

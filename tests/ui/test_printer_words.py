"""Words about printers: every fault, every level of evidence, every reason that nobody is there."""

import pytest

from printing.discovery import FoundPrinter, NoPrinterThere
from printing.status.faults import Fault
from station.domain.evidence import Evidence
from ui.printer_words import (
    evidence_sentence,
    evidence_words,
    fault_word,
    nobody_words,
    somebody_words,
)


def test_each_fault_has_a_short_word_of_its_own() -> None:
    words = [fault_word(fault) for fault in Fault]
    assert len(set(words)) == len(Fault)
    assert all(len(word) <= 16 for word in words)


@pytest.mark.parametrize("say", [evidence_words, evidence_sentence])
def test_each_level_of_evidence_has_words(say: object) -> None:
    assert callable(say)
    told = {say(evidence, "tcp") for evidence in Evidence}
    assert len(told) == len(Evidence)
    assert say(Evidence.SILENT, "file") == say(None, "file")
    assert say(Evidence.SILENT, "file") not in told


def test_what_nobody_asked_yet_is_not_called_silent_in_the_list() -> None:
    assert evidence_words(None, "tcp") not in {evidence_words(one, "tcp") for one in Evidence}


@pytest.mark.parametrize("reason", ["address", "too many", "unknown host", "refused", "silent"])
def test_each_reason_that_nobody_is_there(reason: str) -> None:
    words = nobody_words(NoPrinterThere(reason, "192.0.2.10:9100"))
    assert ("64" if reason == "too many" else "192.0.2.10:9100") in words


def test_no_address_at_all_and_somebody() -> None:
    assert nobody_words(NoPrinterThere("address", "")) == "Type an address first."
    assert somebody_words(FoundPrinter("ZD421", "tcp", "h:9100")) == "ZD421 answers."
    assert "does not say what" in somebody_words(FoundPrinter("", "tcp", "h:9100"))

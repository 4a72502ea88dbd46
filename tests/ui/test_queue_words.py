"""What waited for the network, stopped, or was cancelled, in the words of the history."""

import pytest

from station.domain.events import (
    AlarmSeen,
    AnyEvent,
    ConflictSettled,
    PurchaseQueued,
    QueueStopped,
)
from tests.examples import QUOTE
from ui.event_words import told


@pytest.mark.parametrize(
    ("event", "words"),
    [
        (PurchaseQueued(), "No network: to be bought when it is back."),
        (
            PurchaseQueued(QUOTE),
            "No network: to be bought when it is back, at most UPS Standard, costs 8.07\u00a0€.",
        ),
        (
            QueueStopped("the price was 8.07 EUR, is 9.30 EUR"),
            "It waited for the network and was not bought:"
            " the price was 8.07 EUR, now it is 9.30 EUR.",
        ),
        (
            ConflictSettled("person: seen at the bench", takes_change=True),
            "It goes on with the new address and items, as seen by a person: seen at the bench.",
        ),
        (AlarmSeen("person: stopped"), "The cancellation was seen: a person: stopped."),
    ],
)
def test_what_waits_stops_and_is_seen(event: AnyEvent, words: str) -> None:
    assert told(event).words == words

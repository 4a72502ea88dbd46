"""Names that are words, and postal codes that are numbers, take nothing else out of the file."""

import json

import pytest

from station.support.cleaning import cleaned
from station.support.hiding import Hider
from station.support.pseudonyms import Pseudonyms

AT = "2026-11-28T10:00:00.000+00:00"
ORDER = "order/1ed3c9e4-1250-6a1c-8a5e-0242ac110002"
EVENT = {"seq": 1250, "stream": ORDER, "at": AT, "data": {"weight_g": 1250, "window": "9-15"}}
LINE = f"{AT} INFO 77 ui.tasks begun\n"


def hider_of(kind: str, value: str) -> Hider:
    hider = Hider(Pseudonyms())
    hider.know(kind, value)
    return hider


@pytest.mark.parametrize(
    ("kind", "value"),
    [("postcode", "1250"), ("postcode", "2026"), ("bench", "Window"), ("name", "Quayside"),
     ("folder", "/quayside"), ("folder", "/data"), ("name", "stream"), ("city", "logs")],
)  # fmt: skip
def test_a_name_that_is_a_word_costs_neither_a_file_nor_a_figure(kind: str, value: str) -> None:
    hider = hider_of(kind, value)
    row = cleaned(hider, "journal.jsonl", json.dumps(EVENT) + "\n")
    assert row
    assert json.loads(row) == EVENT
    whole = cleaned(hider, "work.json", json.dumps([EVENT], indent=1))
    assert whole
    assert json.loads(whole) == [EVENT]
    for name in (
        "logs/quayside-2026-11-28-1.log",
        "logs/quayside-2026-11-28-1.2.log",
        "crashes/20261128-100000-window-KeyError.txt",
    ):
        assert cleaned(hider, name, LINE) == LINE


def test_in_strings_it_is_hidden_all_the_same() -> None:
    hider = hider_of("postcode", "1250")
    row = cleaned(hider, "journal.jsonl", '{"reason": "to 1250, not -1250-", "weight_g": 1250}\n')
    assert row
    assert row.count("1250") == 1
    assert hider.hidden("1250 2026-11-28 1250").count("1250") == 0


def test_a_name_that_is_no_time_is_found_though_one_is_in_it() -> None:
    hider = hider_of("bench", "Team 2026-11-28")
    assert not hider.has("Team 2026-11-27")
    assert "Team" not in hider.hidden("at Team 2026-11-28 now")


def test_a_report_that_is_called_by_a_name_is_left_out() -> None:
    hider = hider_of("name", "Maud Sample")
    assert cleaned(hider, "crashes/20261128-100000-window-of-Maud-Sample.txt", LINE) is None
    assert cleaned(hider, "logs/quayside of Maud Sample.log", LINE) is None


def test_a_line_ends_where_its_object_does() -> None:
    rows = [{"reason": "one\u2028two\x85three"}, EVENT]
    text = "".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows)
    assert cleaned(Hider(Pseudonyms()), "journal.jsonl", text) == text

"""Every shape of call is found, or refused by file and line; none is overlooked."""

import subprocess
from pathlib import Path

import PySide6
import pytest

from tests.translations.extraction import (
    BadCall,
    Message,
    all_messages,
    as_lupdate_reads,
    messages_in,
)


@pytest.mark.parametrize(
    ("call", "message"),
    [
        ('translate("A", "x")', Message("A", "x")),
        ('translate(\n    "A",\n    "x "\n    "y",\n)', Message("A", "x y")),
        ('translate("A", ("x " "y"))', Message("A", "x y")),
        ("translate('A', 'it\\'s \"x\"')", Message("A", 'it\'s "x"')),
        ('translate("A", "%n box(es)", n=3)', Message("A", "%n box(es)", True)),
        ('translate("A", "%n box(es)", "", 3)', Message("A", "%n box(es)", True)),
        ('translate("A", "x", "why")', Message("A", "x", hint="why")),
        ('translate("A", "x", comment="why")', Message("A", "x", hint="why")),
        ('i18n.translate("A", "x")', Message("A", "x")),
        ("f\"{translate('A', 'x')}\"", Message("A", "x")),
        ('{1: lambda: translate("A", "{n} x").format(n=1)}', Message("A", "{n} x")),
    ],
)
def test_a_call_is_found(call: str, message: Message) -> None:
    assert list(messages_in(call, "x.py")) == [message]


@pytest.mark.parametrize("call", ['text.translate({1: "x"})', "painter.translate(1, 2)", "f()"])
def test_other_calls_are_none_of_ours(call: str) -> None:
    assert list(messages_in(call, "x.py")) == []


@pytest.mark.parametrize(
    "call",
    [
        'translate("A", f"x {y}")',
        'translate("A", text)',
        'translate(context, "x")',
        'translate("A", "x" + "y")',
        'translate("A")',
        'translate("A", text="x")',
        'translate("A", "x", comment)',
        "translate()",
    ],
)
def test_a_call_that_cannot_be_extracted_is_refused_by_its_place(call: str) -> None:
    with pytest.raises(BadCall, match=r"^x\.py:2: "):
        list(messages_in("\n" + call, "x.py"))


def test_the_whole_program_can_be_extracted() -> None:
    messages = all_messages()
    assert {message.context for message in messages} >= {"Problems", "KeyStrip", "Formats"}
    assert len({(message.context, message.text) for message in messages}) == len(messages)


def test_a_number_in_a_text_is_counted() -> None:
    """The number itself may stand elsewhere, in larger digits: "piece(s)" below a 6."""
    for message in all_messages():
        assert message.is_plural or "%n" not in message.text, message
        assert not message.is_plural or "%n" in message.text or "(" in message.text, message


def test_qt_finds_just_as_many(tmp_path: Path) -> None:
    messages = all_messages()
    calls, catalogue = tmp_path / "calls.py", tmp_path / "new.ts"
    calls.write_text(as_lupdate_reads(messages), "utf-8")
    tool = Path(PySide6.__file__).parent / "lupdate"
    done = subprocess.run(
        [tool, calls, "-ts", catalogue], check=True, timeout=60, capture_output=True, text=True
    )
    assert f"Found {len(messages)} source text(s)" in done.stdout

"""What the guard lets through, what it refuses, and that no spelling gets round it."""

import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from printing.labels.problem import LabelHeld, LabelProblem
from printing.labels.stock import Stock
from printing.labels.zpl.draw import draw
from printing.labels.zpl.field_data import field_data
from printing.labels.zpl.guard import (
    MAX_BYTES,
    Refusal,
    check_guard,
    check_whole,
    guard,
    why_no_label,
)
from printing.labels.zpl.judge import MAX_COMMANDS, MAX_FORMATS, MAX_REFUSALS
from printing.labels.zpl.prefix import begins_zpl
from tests.printing.samples import ZPL
from tests.printing.zpl_printer import carried_out

SHARED = Path(__file__).resolve().parents[3] / "shared"
LOGO = b"~DGR:LOGO.GRF,2,1,FFFF\n"
Z64 = b"~DGR:LOGO.GRF,8,2,:Z64:eJz7/x8Aff8Dhg==:1A2B\r\n"


@pytest.mark.parametrize(
    "data",
    [
        ZPL,
        b"\r\n ^xa^fdx^fs^xz \n",
        ZPL * 3,
        LOGO + b"^XA^FO1,1^XGR:LOGO.GRF,1,1^FS^XZ^XA^IDR:LOGO.GRF^FS^XZ",
        Z64 + b"^XA^FO1,1^IMLOGO^FS^XZ",
        b"^XA^DFR:A.ZPL^FN1^FS^XZ^XA^XFR:A^FN1^FDx^FS^XZ^XA^ISR:B,N^XZ^XA^ILR:B^XZ",
        b"^XA^PW800^LL1200^LH0,0^LS0^PR4^MD5^MNY^MTT^MMT^JMA^PQ1,0,1,Y^POI^CI28^MCY^XZ",
        b"^XA^PQ^XZ^XA^PQ,,1^XZ",
        b"~CC+\n+XA+CD;+FO1;1+FDx+FS+CD,+CC^^XZ",
        b"^XA^CT!^FDx ~4^FS^CT~^XZ",
        b"^XA^GFB,3,3,1,^J~^FS^XZ",
        b"^XA^GFC,3,9,1,abc^FS^XZ",
        b"^XA^FO1,1^FDx^^FT5,5^FDy^FS^XZ",  # a sign too many, as some carriers have it
        b"^XA^QQ1^FDunknown^FS^XZ",
        b"^XA^FD[)>\x1e01\x1d96~ 5 ~^FS^XZ",
        b"^XA^FH^FD_5EJUS_7EJR^FS^FXa note^FS^XZ",
        "^XA^CI28^FDFragile ! Tél. 06 12 34 56 78 {ü} P12^FS^XZ".encode(),
    ],
)
def test_what_carriers_send_passes(data: bytes) -> None:
    assert guard(data) == ()
    check_whole(data)
    check_guard(data)


DRIVERS = [b"CT~~CD,~CC^~CT~", b"\x10CT~~CD,~CC^~CT~", b"\xef\xbb\xbf CT~~CD,~CC^~CT~\r\n"]
"""How Windows drivers and ZebraDesigner begin, and what is left of it in files."""


@pytest.mark.parametrize("prefix", DRIVERS)
def test_what_windows_drivers_begin_with_passes(prefix: bytes) -> None:
    assert begins_zpl(prefix)
    assert guard(prefix + ZPL) == ()
    check_whole(prefix + ZPL)


@pytest.mark.parametrize("prefix", DRIVERS)
def test_behind_a_drivers_beginning_everything_is_looked_at(prefix: bytes) -> None:
    (found,) = guard(prefix + b"^XA^FDx^FS^JUS^XZ")
    assert (found.command, found.at) == ("^JU", len(prefix) + 10)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"CT~~JR^XA^XZ", "begin with"),
        (b"CT~^XA^XZ", "begin with"),
        (b"\x10JR~CC^^XA^XZ", "begin with"),
        (b"\x10CT~\x10JR~CC^^XA^XZ", "begin with"),
        (b"CT~~CC+~CT~+XA+XZ", "leaves other signs"),
        (b"CT~~CC~~CT~^XA^XZ", "two ways"),
        (b"CT~~CD,JR~CC^~CT~^XA^XZ", "outside"),
        (b"CT~~CD,~CC^~CT~~JR^XA^XZ", "resets"),
        (b"CT~~CD,~CC^~CT~^XA^XZCT~~CD,^XA^XZ", "outside"),
    ],
)
def test_no_other_beginning_passes_for_a_drivers(data: bytes, words: str) -> None:
    assert words in "; ".join(str(refusal) for refusal in guard(data))


def test_only_zpl_begins_as_zpl() -> None:
    assert begins_zpl(b"\n ^XA")
    assert begins_zpl(b"~DGR:A")
    assert not begins_zpl(b"CT~x")
    assert not begins_zpl(b"")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b" \n", "empty"),
        (b"<html>", "a web page instead of a label"),
        (b"\xef\xbb\xbf\n<?xml version='1.0'?><!DOCTYPE html>", "a web page"),
        (b"%PDF-1.4", "begin with"),
        (LOGO, "begin with"),
        (b'N\nq812\nA50,0,0,1,1,1,N,"x"\nP1\n', "begin with"),
        (b"! 0 200 200 210 1\r\nTEXT 4 0 30 40 x\r\nPRINT\r\n", "begin with"),
        (b'! U1 setvar "device.reset" ""\r\n^XA^XZ', "begin with"),
        (b"^XA" + bytes(MAX_BYTES) + b"^XZ", "too large"),
    ],
)
def test_what_is_no_label_at_all_cannot_be_printed_by_any_word(data: bytes, words: str) -> None:
    assert words in why_no_label(data)
    assert guard(data) == (Refusal("", 0, why_no_label(data)),)
    with pytest.raises(LabelProblem, match=words) as raised:
        check_whole(data)
    assert not isinstance(raised.value, LabelHeld)


@pytest.mark.parametrize(
    ("data", "command", "at", "words"),
    [
        (b"^XA^FDx^FS^JUS^XZ", "^JU", 10, "resets the printer"),
        (b"^XA^FDx~JR^FS^XZ", "~JR", 7, "resets the printer"),
        (b"^XA^KNname^XZ", "^KN", 3, "password"),
        (b"^XA^NIx^XZ", "^NI", 3, "network"),
        (b"^XA^WDE:*.*^XZ", "^WD", 3, "network"),
        (b"^XA^HH^XZ", "^HH", 3, "asks the printer"),
        (b"^XA~HS^XZ", "~HS", 3, "asks the printer"),
        (b"^XA^SXO^XZ", "^SX", 3, "sets the printer up"),
        (b"^XA^ST01,01,2030^XZ", "^ST", 3, "clock"),
        (b"^XA~DYR:A,A,G,2,1,FFFF^XZ", "~DY", 3, "lasting memory"),
        (b"^XA^CME,R^XZ", "^CM", 3, "renames the printer's memories"),
        (b"^XA^EG^XZ", "^EG", 3, "erases"),
        (b"^XA^PP^XZ", "^PP", 3, "stops the printer"),
        (b"^XA~PR^XZ", "~PR", 3, "acts at once"),
        (b"^XA~JM^XZ", "~JM", 3, "resets the printer"),
        (b"^XA~DN^XZ", "~DN", 3, "ends a download"),
        (b"^XA~QQ^XZ", "~QQ", 3, "acts at once"),
        (b"^XA~XZ", "~XZ", 3, "acts at once"),
        (b"^XA^MCN^XZ", "^MC", 3, "printed over this one"),
        # memory
        (b"~DGE:A.GRF,2,1,FFFF^XA^XZ", "~DG", 0, "only the printer's RAM"),
        (b"^XA^DF E\r:A^XZ", "^DF", 3, "only the printer's RAM"),
        (b"^XA^XFB:A^XZ", "^XF", 3, "only the printer's RAM"),
        (b"^XA^IDE:*.*^XZ", "^ID", 3, "only the printer's RAM"),
        (b"^XA^XGR:A^XZ", "^XG", 3, "did not bring along"),
        (b"^XA^DFR:A^FS^XFR:A^XZ", "^XF", 12, "a stored format uses another"),
        (b"~DGR:A.GRF,2,1,FF\xe9^XA^XZ", "~DG", 0, "no graphic"),
        (b"~DGR:A.GRF,2^XA^XZ", "~DG", 0, "no graphic"),
        # copies
        (b"^XA^PQ2^XZ", "^PQ", 3, "2 copies, where at most 1"),
        (b"^XA^PQ0^XZ", "^PQ", 3, "where at most 1"),
        (b"^XA^PQ1 \n0^XZ", "^PQ", 3, "where at most 1"),
        (b"^XA^PQ99999999^XZ", "^PQ", 3, "where at most 1"),
        (b"^XA^PQ000000001^XZ", "^PQ", 3, "where at most 1"),
        (b"^XA^PQ-1^XZ", "^PQ", 3, "where at most 1"),
        # signs
        (b"^XA^CCA^XZ", "^CC", 3, "two ways"),
        (b"^XA^CC\n+^XZ", "^CC", 3, "two ways"),
        (b"^XA^CC~^XZ", "^CC", 3, "two ways"),
        (b"^XA^CD^^XZ", "^CD", 3, "two ways"),
        (b"^XA^CT\xb5^XZ", "^CT", 3, "two ways"),
        (b"^XA^CC+^XZ+XZ", "^CC", 3, "leaves other signs"),
        (b"~CD;^XA^CT!^CT~!CT~^XZ", "~CD", 0, "leaves other signs"),
        (b"^XA^CC+^JUS+XZ", "^JU", 7, "resets"),  # a clone that knows no ^CC
        (b"^XA^CT+\n+\nJR^XZ", "+JR", 8, "resets"),
        (b"^XA^ JUS^XZ", "^ J", 3, "no readable command"),
        (b"^XA~\r\nJR^XZ", "~JR", 3, "resets"),
        (b"^XA^F^JUS^XZ", "^JU", 5, "resets"),
        (b"^XA\x1eJUS^XZ", "\\x1eJ", 3, "sign before a command"),  # a caret, in Zebra's guide
        (b"^XA^FDx\x1e \r\npq9^XZ", "\\x1e\u2423\\x0d\\x0ap", 7, "sign before a command"),
        # frames
        (b"^XA^FDx^FS", "^XA", 0, "cut off"),
        (b"^XA^FDone^XA^FDtwo^XZ", "^XA", 9, "inside of another label"),
        (b"^XA^XZ^XZ", "^XZ", 6, "outside"),
        (b"^XA^XZ^FDx^FS^XA^XZ", "^FD", 6, "outside"),
        (b"^XA^XZ\nPRINT\r\n", "PRINT", 7, "outside"),
        (b"~CC- x -XA-XZ", "x", 5, "outside"),
        (LOGO + b"^XA^XZ^", "^", 29, "outside"),
        (b"^XA^XZ\xa0", "\\xa0", 6, "outside"),
        (b"~DGR:XA.GRF,2,1,FFFF", "^XA", 0, "no label"),
        # binary
        (b"^XA^GFB,9,9,1,^^~^XZ", "^GF", 3, "shorter than it says"),
        (b"^XA^GF B,1,1,1,x^XZ", "^GF", 3, "shorter"),
        (b"^XA^GFC,9,9,1,abc^XZ", "^GF", 3, "shorter"),
        (b"^XA^GFB,1,2,1,xx^FS^XZ", "^GF", 3, "longer than it says"),
        (b"^XA^GFB,1,1,1,xyz^FS^XZ", "^GF", 3, "longer than it says"),
        (b"^XA^CD;^GFB;1;1;1;x^FS^XZ", "^GF", 7, "cannot be measured"),
        (b"^XA^GFB,1,1,1,x~JR^FS^XZ", "~JR", 15, "resets"),
        (b"^XA^FDa\x00b^FS^XZ", "\\x00", 7, "binary bytes"),
        # other languages
        (b"^XA^FD! \n u1 do^FS^XZ", "!\u2423\\x0a\u2423u1", 6, "SGD"),
        (b"^XA^FX! UTILITIES^FS^XZ", "!\u2423UTILITIES", 6, "CPCL"),
        (b"^XA^FX! 0 200 200 210 1^FS^XZ", "!\u24230\u2423200\u2423200\u2423210\u24231", 6, "CPCL"),
        (b'^XA^FXsetvar "ip.addr" "x"^FS^XZ', 'setvar\u2423"ip.', 6, "SGD"),
        (b'^XA^FX{ }\n{"ip.addr":null}^FS^XZ', "{\u2423}\\x0a{", 6, "SGD"),
        (b'^XA^FX\nA50,0,0,1,1,1,N,"x"\n^FS^XZ', 'A50,0,0,1,1,1,N,"x"', 7, "EPL"),
        (b'^XA^FX\nb50,0,Q,"x"\n^FS^XZ', 'b50,0,Q,"x"', 7, "EPL"),
        (b"^XA^FX\nq812\n^FS^XZ", "q812", 7, "EPL"),
        (b"^XA^FX\nLO1,1,5,5\n^FS^XZ", "LO1,1,5,5", 7, "EPL"),
    ],
)
def test_what_could_harm_is_refused_with_its_place(
    data: bytes, command: str, at: int, words: str
) -> None:
    found = {(one.command, one.at): one.reason for one in guard(data)}
    assert words in found.get((command, at), f"not among {found}")
    with pytest.raises(LabelHeld, match=re.escape(f"{command} at byte {at}: ")):
        check_guard(data)


def test_a_parcel_may_have_more_than_one_label() -> None:
    assert guard(b"^XA^PQ3^XZ", labels=3) == ()
    assert guard(b"^XA^PQ4^XZ", labels=3)


def test_endless_labels_and_commands_are_refused_and_told_briefly() -> None:
    assert "more than 50 labels" in guard(b"^XA^XZ" * (MAX_FORMATS + 1))[0].reason
    (many,) = guard(b"^XA" + b"^FD" * MAX_COMMANDS + b"^XZ")
    assert str(many) == f"the ZPL label has more than {MAX_COMMANDS} commands"
    assert len(guard(b"^XA" + b"^JUS" * 500 + b"^XZ")) == MAX_REFUSALS


SIGNS = st.sampled_from([b"^", b"~"])
FORBIDDEN = st.sampled_from(
    b"JR JU JA JB JZ KN KP NI WD HH HS SX ST SZ SC SQ DY DU DB EG TO CM MP PP ZZ".split()
)
JUNK = st.lists(st.sampled_from([b"", b" ", b"\r", b"\n", b"\r\n", b"\t", b"\x00"]), max_size=3)
PARTS = st.sampled_from(
    b"^FO1,1 ^FDtext ^FS ^FXnote ^A0N,3 ^GFA,1,1,1,FF ^GFB,2,2,1,^~ ^GFB,9,9,1,ab ^CC+ +CC^ ^CT! "
    b"!CT~ ^CD; ^ ~ ^X x ^^ ^PQ1 ^XA ^XZ ^FH^FD_5E +FDx !JR".split()
)


@st.composite
def spellings(draw: st.DrawFn) -> tuple[str, bytes]:
    """A forbidden command with either sign, in either case, broken by anything that is skipped."""
    letters = draw(FORBIDDEN)
    cased = bytes(draw(st.sampled_from([one, one | 0x20])) for one in letters)
    first, second = (b"".join(draw(JUNK)) for _ in range(2))
    spelled = draw(SIGNS) + first + cased[:1] + second + cased[1:] + b"1"
    return letters.decode(), spelled


@given(st.lists(PARTS, max_size=6), spellings(), st.lists(PARTS, max_size=6))
@example([b"^CC+"], ("JR", b"~\nj\rR1"), [b"+CC^"])
def test_no_spelling_of_a_forbidden_command_passes(
    before: list[bytes], forbidden: tuple[str, bytes], after: list[bytes]
) -> None:
    letters, spelled = forbidden
    data = b"".join([b"^XA", *before, spelled, *after, b"^XZ"])
    # Among the dots of a graphic it is no command: then no printer takes it for one.
    carried = [*carried_out(data), *carried_out(data, renames=False)]
    if any(name[1:] == letters for name, _at in carried):
        assert guard(data)


HARMLESS = {"^JM", "^DN"}


@given(
    st.lists(PARTS | spellings().map(lambda one: one[1]) | st.binary(max_size=4), max_size=12).map(
        b"".join
    )
    | st.binary(max_size=200)
)
def test_it_never_raises_and_what_passes_harms_no_printer(middle: bytes) -> None:
    data = b"^XA" + middle + b"^XZ"
    if guard(data):
        return
    for renames in (True, False):
        for name, at in carried_out(data, renames=renames):
            assert name in HARMLESS or name[1] not in "JKNWH"
            # A tilde before blanks or a number is a letter, unless what follows is known to harm.
            is_command = name[0] == "~" and data[at + 1 : at + 3].isalpha()
            assert not is_command or name[1:] in ("DG", "CC", "CT", "CD")


@given(st.binary(max_size=300))
def test_it_reads_any_bytes(data: bytes) -> None:
    assert all(one.reason and 0 <= one.at <= len(data) for one in guard(data))


@given(st.text(max_size=40))
def test_text_of_ours_never_becomes_a_command(text: str) -> None:
    field = field_data(text)
    assert set(carried_out(field)) == {("^FH", 0), ("^FD", 4)}
    assert field.isascii()
    if not any(0xD800 <= ord(letter) <= 0xDFFF for letter in text):
        escaped = field.removeprefix(b"^FH_^FD")
        back = re.sub(rb"_(..)", lambda found: bytes.fromhex(found[1].decode()), escaped)
        assert back.decode("utf-8") == text


def test_text_of_ours_is_read_as_it_was_meant() -> None:
    data = b"^XA^CI28^FO1,1" + field_data("Café ^JUS ~JR _5E \\& Łódź") + b"^FS^XZ"
    assert guard(data) == ()
    (label,) = draw(data, Stock(102, 152)).labels
    (text,) = label.texts
    assert text.text == "Café ^JUS ~JR _5E \\& Łódź"


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_dir(), reason="the reference files are not beside the project")
def test_real_labels_pass_but_for_what_is_really_in_them() -> None:
    held = {}
    for file in [*sorted((SHARED / "labels").glob("*.zpl")), SHARED / "api" / "label-sample.zpl"]:
        found = guard(file.read_bytes())
        if found:
            held[file.stem] = {one.command for one in found}
    assert held == {
        "glscz": {"~TA", "~JS", "~SD", "^JU"},  # saves its settings in the printer
        "posten": {"^XA"},  # a label begins inside of a label
        "qr_code_ft_manual": {"~TA", "~JS", "~SD", "^JU"},
        "templating": {"^DF", "^XF"},  # stores its format for good
    }

"""ZPL as a stream of commands: where one ends and the next begins."""

from hypothesis import example, given
from hypothesis import strategies as st

from printing.labels.zpl.commands import Command, commands


def names(data: bytes) -> list[str]:
    return [command.name for command in commands(data)]


def test_commands_end_where_the_next_begins() -> None:
    assert list(commands(b"noise^XA^fo10,20^FDa, b~1^FS~ja^XZ")) == [
        Command("", "noise"),
        Command("XA", "", 5),
        Command("FO", "10,20", 8),
        Command("FD", "a, b~1", 16),
        Command("FS", "", 25),
        Command("~JA", "", 28),
        Command("XZ", "", 31),
    ]
    assert list(commands(b"no command")) == [Command("", "no command")]


def test_a_font_is_one_letter() -> None:
    assert next(commands(b"^A0B,18,0")) == Command("A", "0B,18,0")
    assert next(commands(b"^a@N,18")) == Command("A", "@N,18")


def test_signs_may_be_renamed() -> None:
    assert names(b"^XA^CC!!FO1,1!FDa^b!FS!CC^^XZ") == ["XA", "CC", "FO", "FD", "FS", "CC", "XZ"]
    assert names(b"^CT+^XA+JA~JA^XZ") == ["CT", "XA", "~JA", "XZ"]
    assert names(b"~CC!!XA!XZ") == ["~CC", "XA", "XZ"]
    assert names(b"^XA^CC") == ["XA", "CC"]
    *_, last = commands(b"^XA^CD;^FO1;2")
    assert last.numbers(0, 0) == [1, 2]


def test_raw_dots_are_passed_over() -> None:
    assert names(b"^XA^GFB,4,4,1,^XZ^^FS^XZ") == ["XA", "GF", "FS", "XZ"]
    assert names(b"^GFB,400,400,1,cut off^FS") == ["GF"]
    assert names(b"^GFA,4,4,1,00^FS") == ["GF", "FS"]


def test_parameters_have_defaults() -> None:
    command = Command("FO", "12.7, x,-3")
    assert command.numbers(0, 7, 0, 9) == [12, 7, -3, 9]
    assert command.parameters(2) == ["12.7", "x"]


PIECES = st.sampled_from(
    [b"^XA", b"^XZ", b"^FO", b"^FD", b"^FS", b"^FH", b"^CC", b"~CT", b"^GFB,", b"^CI28", b"^BQ"]
)


@given(st.lists(st.one_of(PIECES, st.binary(max_size=12))).map(b"".join))
@example(b"^GFB,9,999999999,1,^XZ")
@example(b"^")
@example(b"^CI28^XA^FH^FD_")
def test_junk_is_read_to_its_end(data: bytes) -> None:
    places = [command.at for command in commands(data)]
    assert places == sorted(places)
    assert all(0 <= at <= len(data) for at in places)

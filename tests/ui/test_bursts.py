"""Scanner or fingers: decided by times alone, or for certain by a prefix."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.bursts import END_GAP_S, ETX, FRAME_GAP_S, GAP_S, GS, LEAST, STX, Bursts, Step

FAST_S, SLOW_S = 0.01, 0.12
PRINTABLE = st.characters(min_codepoint=0x20, max_codepoint=0x2FF).filter(str.isprintable)


def feed(bursts: Bursts, keys: str, gap_s: float, at_s: float = 100.0) -> list[Step]:
    """Keys at equal distances; the first of them long after all before."""
    return [bursts.feed(key, at_s + index * gap_s) for index, key in enumerate(keys)]


def lines(steps: list[Step]) -> list[str]:
    return [step.line for step in steps if step.line is not None]


@pytest.fixture
def bursts() -> Bursts:
    return Bursts()


class TestFast:
    @pytest.mark.parametrize("end", "\r\t")
    @pytest.mark.parametrize(
        "text",
        ["3434270005", "XXSEND", "30 20 15", "]C1010360", "2,5 kg", "é-ß ", "abc"],
    )
    def test_what_is_typed_like_a_scanner_is_a_line(
        self, bursts: Bursts, text: str, end: str
    ) -> None:
        steps = feed(bursts, text + end, FAST_S)
        assert lines(steps) == [text]
        assert steps[0] == Step(is_first=True)
        assert set(steps[1:-1]) == {Step()}
        assert steps[-1] == Step(is_taken=True, line=text)

    def test_two_keys_and_enter_are_no_scan(self, bursts: Bursts) -> None:
        assert lines(feed(bursts, "a" * (LEAST - 1) + "\r", FAST_S)) == []

    def test_enter_alone_is_no_scan(self, bursts: Bursts) -> None:
        assert feed(bursts, "\r\r\t", FAST_S) == [Step()] * 3

    def test_a_scan_after_slow_typing_does_not_take_what_was_typed(self, bursts: Bursts) -> None:
        feed(bursts, "12", SLOW_S)
        steps = feed(bursts, "34567\r", FAST_S, 101.0)
        assert steps[0].is_first
        assert lines(steps) == ["34567"]

    def test_two_scans_in_a_row_are_two_lines(self, bursts: Bursts) -> None:
        assert lines(feed(bursts, "3434270005\rXXSEND\r", FAST_S)) == ["3434270005", "XXSEND"]

    def test_enter_may_come_late(self, bursts: Bursts) -> None:
        feed(bursts, "12345", FAST_S)
        assert bursts.feed("\r", 100.04 + END_GAP_S * 0.9).line == "12345"

    def test_but_not_too_late(self, bursts: Bursts) -> None:
        feed(bursts, "12345", FAST_S)
        assert bursts.feed("\r", 100.04 + END_GAP_S * 1.1) == Step()

    def test_a_second_end_presses_nothing(self, bursts: Bursts) -> None:
        """CR and LF."""
        steps = feed(bursts, "12345\r\r", FAST_S)
        assert lines(steps) == ["12345"]
        assert steps[-1] == Step(is_taken=True)

    def test_a_persons_enter_after_a_scan_is_a_persons(self, bursts: Bursts) -> None:
        feed(bursts, "12345\r", FAST_S)
        assert bursts.feed("\r", 100.5) == Step()

    @pytest.mark.parametrize("other", ["", "\x1b", "\x7f"])
    def test_any_other_key_breaks_it_off(self, bursts: Bursts, other: str) -> None:
        keys = [*"123", other, "\r"]
        steps = [bursts.feed(key, 100 + index * FAST_S) for index, key in enumerate(keys)]
        assert steps[3:] == [Step(), Step()]

    def test_a_group_separator_is_part_of_it_and_seen_by_no_widget(self, bursts: Bursts) -> None:
        steps = feed(bursts, f"0104{GS}21A\r", FAST_S)
        assert lines(steps) == [f"0104{GS}21A"]
        assert [step.is_taken for step in steps] == [False] * 4 + [True] + [False] * 3 + [True]


class TestSlow:
    @given(st.text(PRINTABLE | st.sampled_from("\r\t"), max_size=40), st.floats(GAP_S * 1.01, 5))
    def test_a_person_is_left_alone(self, text: str, gap_s: float) -> None:
        steps = feed(Bursts(), text, gap_s)
        assert not any(step.is_taken or step.line for step in steps)

    def test_one_pause_makes_a_person_of_it(self, bursts: Bursts) -> None:
        feed(bursts, "123456", FAST_S)
        assert lines(feed(bursts, "7\r", FAST_S, 101.0)) == []


class TestRepeats:
    def test_a_key_that_is_held_down_is_no_scan(self, bursts: Bursts) -> None:
        steps = [bursts.feed("a", 100.0)]
        steps += [bursts.feed("a", 100.5 + at * 0.03, is_repeat=True) for at in range(20)]
        steps.append(bursts.feed("\r", 101.1))
        assert [step.is_taken for step in steps] == [False] * 22
        assert lines(steps) == []

    def test_the_same_sign_twice_is_of_the_scan_whatever_the_system_calls_it(
        self, bursts: Bursts
    ) -> None:
        steps, at_s = [], 100.0
        for before, sign in pairwise("_3434270005\r"):
            at_s += FAST_S
            steps.append(bursts.feed(sign, at_s, is_repeat=sign == before))
        assert lines(steps) == ["3434270005"]

    def test_an_enter_that_sticks_presses_nothing(self, bursts: Bursts) -> None:
        feed(bursts, "12345\r", FAST_S)
        steps = [bursts.feed("\r", 100.5 + at * 0.03, is_repeat=True) for at in range(5)]
        assert steps == [Step(is_taken=True)] * 5

    def test_an_enter_that_a_person_holds_is_a_persons(self, bursts: Bursts) -> None:
        bursts.feed("\r", 100.0)
        assert bursts.feed("\r", 100.5, is_repeat=True) == Step()


class TestFramed:
    def test_a_prefix_and_a_suffix_are_certain(self, bursts: Bursts) -> None:
        steps = feed(bursts, f"{STX}7{ETX}", 0.2)
        assert lines(steps) == ["7"]
        assert [step.is_taken for step in steps] == [True, False, True]
        assert [step.is_first for step in steps] == [True, False, False]

    @pytest.mark.parametrize("end", "\r\t")
    def test_enter_may_be_the_suffix(self, bursts: Bursts, end: str) -> None:
        assert lines(feed(bursts, f"{STX}ab{end}", 0.2)) == ["ab"]

    def test_enter_behind_the_suffix_presses_nothing(self, bursts: Bursts) -> None:
        steps = feed(bursts, f"{STX}ab{ETX}\r", FAST_S)
        assert lines(steps) == ["ab"]
        assert steps[-1].is_taken

    def test_keys_before_the_prefix_are_a_persons(self, bursts: Bursts) -> None:
        assert lines(feed(bursts, f"12{STX}345{ETX}", FAST_S)) == ["345"]

    def test_an_empty_frame_is_nothing(self, bursts: Bursts) -> None:
        assert lines(feed(bursts, f"{STX}{ETX}\r", FAST_S)) == []

    def test_a_prefix_by_accident_is_forgotten(self, bursts: Bursts) -> None:
        bursts.feed(STX, 100.0)
        steps = feed(bursts, "hello\r", SLOW_S, 100.0 + FRAME_GAP_S)
        assert lines(steps) == []
        assert not any(step.is_taken for step in steps)

    def test_a_suffix_alone_is_what_it_is_elsewhere(self, bursts: Bursts) -> None:
        """Ctrl+C, the key that copies."""
        assert bursts.feed(ETX, 100.0) == Step()

    def test_a_suffix_alone_ends_a_burst(self, bursts: Bursts) -> None:
        assert lines(feed(bursts, f"1234{ETX}", FAST_S)) == ["1234"]

    def test_others_can_be_set_up(self) -> None:
        assert lines(feed(Bursts("~", "#"), "~30 20#", 0.2)) == ["30 20"]


@pytest.mark.parametrize(
    ("after_s", "would"), [(0.01, True), (END_GAP_S * 0.9, True), (END_GAP_S * 1.1, False)]
)
def test_it_can_tell_whether_enter_would_end_a_scan(
    bursts: Bursts, after_s: float, would: bool
) -> None:
    assert not bursts.would_end(100.0)
    feed(bursts, "123", 0.0)
    assert bursts.would_end(100.0 + after_s) is would
    bursts.feed("\r", 100.0)
    assert bursts.would_end(100.0 + after_s) is would


@given(
    st.lists(
        st.tuples(
            st.text(PRINTABLE, min_size=LEAST, max_size=30),
            st.floats(0, GAP_S * 0.9),
            st.booleans(),
        ),
        max_size=6,
    )
)
def test_no_character_is_lost_or_doubled(scans: list[tuple[str, float, bool]]) -> None:
    """Scans of any speed, with or without a frame, a pause between them."""
    bursts, at_s, found = Bursts(), 0.0, list[str]()
    for text, gap_s, is_framed in scans:
        at_s += 1
        steps = feed(bursts, f"{STX}{text}{ETX}" if is_framed else f"{text}\r", gap_s, at_s)
        at_s += len(text) * gap_s
        found += lines(steps)
    assert found == [text for text, _, _ in scans]

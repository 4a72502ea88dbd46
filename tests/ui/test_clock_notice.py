"""A clock that is off is told, once, and until it is right."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from ui.clock_notice import ClockNotice
from ui.shell import Shell


class Skew:
    """What the last answer of the marketplace showed."""

    value: float | None = None

    def __call__(self) -> float | None:
        return self.value


@pytest.fixture
def shell(look: QApplication) -> Shell:
    shell = Shell()
    shell.show()
    return shell


def words(shell: Shell) -> str:
    return " ".join(label.text() for label in shell.findChildren(QLabel) if label.isVisible())


@pytest.mark.parametrize(
    ("skew_s", "told"),
    [(-3600.0, "clock is 1\u00a0h behind"), (150.0, "clock is 2\u00a0min ahead")],
)
def test_it_is_told_and_goes_when_the_clock_is_right(
    shell: Shell, skew_s: float, told: str
) -> None:
    skew = Skew()
    notice = ClockNotice(shell, skew)
    for skew.value, is_told in ((None, False), (60.0, False), (skew_s, True), (skew_s, True)):
        notice.look()
        assert (told in words(shell)) is is_told
    skew.value = 0.5
    notice.look()
    assert told not in words(shell)
    shell.close()


def test_what_was_put_away_does_not_come_back_by_itself(shell: Shell) -> None:
    skew = Skew()
    skew.value = 3600.0
    notice = ClockNotice(shell, skew)
    notice.look()
    shell.put_notice_away()
    notice.look()
    assert "ahead" not in words(shell)
    notice.take_back()
    notice.look()
    assert "ahead" in words(shell)
    shell.close()

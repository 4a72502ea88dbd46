"""The notice's own buttons: what it offers to do, while it offers it."""

import pytest
from PySide6.QtWidgets import QApplication

from ui.notices import offer_word
from ui.problem_words.row import SAVE_SUPPORT, SHOW_FOLDER
from ui.widgets.notice import Notice

BOTH = [(name, offer_word(name)) for name in (SHOW_FOLDER, SAVE_SUPPORT)]


@pytest.fixture
def notice(look: QApplication) -> Notice:
    return Notice()


def test_what_is_offered_is_asked_for_by_its_name(notice: Notice) -> None:
    asked: list[str] = []
    notice.offered.connect(asked.append)
    notice.show_words("It ended.", "Nothing is lost.", offers=BOTH)
    assert notice.offer(SHOW_FOLDER).text() == "Show the folder"
    notice.offer(SAVE_SUPPORT).click()
    notice.offer(SHOW_FOLDER).click()
    assert asked == [SAVE_SUPPORT, SHOW_FOLDER]


def test_the_next_notice_offers_its_own(notice: Notice) -> None:
    notice.show_words("It ended.", "", offers=BOTH)
    first = notice.offer(SAVE_SUPPORT)
    notice.show_words("It ended.", "", offers=BOTH)
    assert notice.offer(SAVE_SUPPORT) is first, "it is not built anew under a finger"
    notice.show_words("No connection.", "")
    assert not first.isVisibleTo(notice)
    with pytest.raises(KeyError):
        notice.offer(SAVE_SUPPORT)
    notice.show_words("It ended.", "", offers=BOTH[1:])
    assert notice.offer(SAVE_SUPPORT).isVisibleTo(notice)

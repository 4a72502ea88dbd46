"""The preview page: labels read in the background, turned, zoomed, saved; failing in words."""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from printing.spooler import build_spooler
from station.domain.container import Container
from station.domain.errors import OrderNotFound, QuaysideError, StorageError
from station.domain.ids import ContainerRef
from station.domain.printjob import PrintState
from station.domain.shipment import Shipment, State
from station.settings import PrinterSettings, Settings
from tests.examples import JOB, LABEL, ORDER_ID, PARCEL
from tests.printing.samples import TRACKING, ZPL, label_pdf
from tests.support.bench import Bench
from tests.support.pages import open_page
from ui.page import Services
from ui.problems import Front, Problem, problem_of
from ui.screens.preview.controller import PreviewPage, build
from ui.screens.preview.pages import Reading
from ui.screens.preview.reading import drawn, find
from ui.shortcuts import Act
from ui.widgets.label_picture import FIT

CONTAINER = "O_ABC123_722-1"
ZEBRA = PrinterSettings("bench", "tcp", "zpl", host="127.0.0.1")
LABELLED = Shipment(
    ORDER_ID,
    "1001",
    State.LABELLED,
    parcels=(PARCEL, PARCEL),
    labels=(replace(LABEL, tracking_number=TRACKING), replace(LABEL, parcel_index=1)),
    prints=(replace(JOB, state=PrintState.SENT),),
)


@dataclass
class FakeStation:
    """Two labels of an order, one of a container."""

    file: Path | None = None
    error: QuaysideError | None = None
    asked: list[str] = field(default_factory=list)
    pdfs: tuple[bytes, ...] = (label_pdf(), label_pdf())
    shown: Shipment = LABELLED

    async def shipment(self, ref: str) -> Shipment:
        self.asked.append(ref)
        if self.error:
            raise self.error
        return self.shown

    async def label_bytes(self, ref: str) -> list[tuple[str, bytes]]:
        return list(zip(("one.pdf", "two.pdf"), self.pdfs, strict=False))

    async def container(self, ref: str) -> Container:
        return Container(ContainerRef(ref), parcel=PARCEL)

    def label_path(self, container: Container) -> Path | None:
        return self.file


@dataclass
class FakeTasks:
    """Keeps what was started until the test runs it."""

    waiting: list[tuple[Coroutine[Any, Any, object], Callable[[Problem], None]]] = field(
        default_factory=list
    )
    told: list[Problem] = field(default_factory=list)

    def start(
        self,
        coro: Coroutine[Any, Any, object],
        *,
        name: str,
        on_problem: Callable[[Problem], None] | None = None,
    ) -> None:
        self.waiting.append((coro, on_problem or self.told.append))

    def run(self) -> None:
        while self.waiting:
            coro, on_problem = self.waiting.pop(0)
            try:
                asyncio.run(coro)
            except QuaysideError as error:
                on_problem(problem_of(error, front=Front.WINDOW))


@dataclass
class Stage:
    """A page with everything around it."""

    station: FakeStation
    tasks: FakeTasks
    page: PreviewPage
    gone: list[tuple[str, str]]

    def open(self, ref: str = "1001") -> None:
        self.page.shown(ref)
        self.tasks.run()


def settings(home: Path) -> Settings:
    routes = {"label_pdf": "bench", "label_zpl": "bench"}
    return Settings(home=home, printers={"bench": ZEBRA}, routes=routes)  # type: ignore[arg-type]


@pytest.fixture
def stage(look: QApplication, qtbot: QtBot, tmp_path: Path) -> Stage:
    station, tasks = FakeStation(), FakeTasks()
    gone: list[tuple[str, str]] = []
    services = Services(
        station=cast("Any", station),
        bench=cast("Any", None),
        printers=build_spooler(settings(tmp_path)),
        tasks=cast("Any", tasks),
        bridge=cast("Any", None),
        go=lambda name, about: gone.append((name, about)),
        tell=lambda _: None,
        restart=lambda: None,
    )
    page = PreviewPage(services, tmp_path / "saved")
    qtbot.addWidget(page.widget)
    page.widget.resize(1167, 695)
    return Stage(station, tasks, page, gone)


def read_now(station: FakeStation, ref: str, settings: Settings) -> list[Reading]:
    """Every state of the reading, from nothing drawn to all."""

    async def read() -> list[Reading]:
        found = await find(cast("Any", station), build_spooler(settings), ref)
        return [reading async for reading in drawn(found)]

    return asyncio.run(read())


def test_an_order_is_read_label_by_label(tmp_path: Path) -> None:
    readings = read_now(FakeStation(), "1001", settings(tmp_path))
    assert [[page.sheet is not None for page in each.pages] for each in readings] == [
        [False, False],
        [True, False],
        [True, True],
    ]
    reading = readings[-1]
    assert [page.parcel for page in reading.pages] == [0, 1]
    assert [page.tracking for page in reading.pages] == [TRACKING, LABEL.tracking_number]
    assert [page.copies for page in reading.pages] == [1, 0]
    assert reading.printer == ZEBRA


def test_the_window_goes_on_while_labels_are_drawn(tmp_path: Path) -> None:
    async def turns_of_the_loop() -> int:
        turns = 0

        async def count() -> None:
            nonlocal turns
            while True:
                turns += 1
                await asyncio.sleep(0)

        counting = asyncio.create_task(count())
        found = await find(cast("Any", FakeStation()), build_spooler(settings(tmp_path)), "1001")
        before = turns
        async for _reading in drawn(found):
            pass
        counting.cancel()
        return turns - before

    assert asyncio.run(turns_of_the_loop()) > 20


def test_what_the_checks_said_at_the_last_print_is_kept(tmp_path: Path) -> None:
    held = replace(JOB, state=PrintState.FAILED, detail="no barcode can be read", is_held=True)
    station = FakeStation(shown=replace(LABELLED, prints=(*LABELLED.prints, held)))
    pages = read_now(station, "1001", settings(tmp_path))[-1].pages
    assert [page.held for page in pages] == ["no barcode can be read", ""]
    assert pages[0].copies == 1
    printed = replace(held, state=PrintState.SENT, is_held=False)
    station = FakeStation(shown=replace(LABELLED, prints=(held, printed)))
    assert read_now(station, "1001", settings(tmp_path))[-1].pages[0].held == ""


def test_a_picture_needs_no_printer(tmp_path: Path) -> None:
    reading = read_now(FakeStation(), "1001", Settings(home=tmp_path))[-1]
    assert reading.printer is None
    assert [page.sheet is not None for page in reading.pages] == [True, True]


def test_one_that_cannot_be_drawn_leaves_the_others(tmp_path: Path) -> None:
    bad = FakeStation(pdfs=(label_pdf(password="x"), label_pdf(pages=2)))
    one, two, three = read_now(bad, "1001", settings(tmp_path))[-1].pages
    assert "encrypted" in one.problem
    assert one.sheet is None
    assert [two.at, three.at] == [0, 1]
    assert [two.parcel, three.parcel] == [1, 1]


def test_a_container_is_drawn(tmp_path: Path) -> None:
    file = tmp_path / "label.zpl"
    file.write_bytes(ZPL)
    (page,) = read_now(FakeStation(file), CONTAINER, settings(tmp_path))[-1].pages
    assert page.sheet is not None
    assert page.sheet.codes[0].text == "12345678"
    assert not page.is_pdf
    assert read_now(FakeStation(), CONTAINER, settings(tmp_path))[-1].pages == ()
    with pytest.raises(StorageError):
        read_now(FakeStation(tmp_path / "gone.zpl"), CONTAINER, settings(tmp_path))


def test_it_is_shown_at_once_and_drawn_when_it_is_read(stage: Stage) -> None:
    stage.page.shown("1001")
    assert stage.page._view.is_loading
    stage.tasks.run()
    assert stage.page._view.verdict.text == "Checked"
    assert stage.page.screen.head.chip.text == "Checked"


def show_active(stage: Stage, qtbot: QtBot) -> None:
    """Shortcuts work in the active window only."""
    with qtbot.waitActive(stage.page.widget):
        stage.page.widget.show()
        stage.page.widget.activateWindow()
    stage.page.screen.stage.setFocus()


def press(qtbot: QtBot, key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, key)


def test_labels_are_turned_round(stage: Stage, qtbot: QtBot) -> None:
    stage.open()
    show_active(stage, qtbot)
    assert stage.page._view.sub.startswith("1 of 2")
    for key, words in (
        (Qt.Key.Key_Right, "2 of 2"),
        (Qt.Key.Key_Left, "1 of 2"),
        (Qt.Key.Key_PageDown, "2 of 2"),
        (Qt.Key.Key_PageUp, "1 of 2"),
        (Qt.Key.Key_Left, "2 of 2"),
    ):
        press(qtbot, key)
        assert stage.page._view.sub.startswith(words)
    assert stage.page.act(Act.TURN)
    assert stage.page._view.sub.startswith("1 of 2")


def test_a_click_among_the_labels_chooses_one(stage: Stage, qtbot: QtBot) -> None:
    stage.open()
    show_active(stage, qtbot)
    grid = stage.page.screen.stage.grid
    place = grid.place_of(1).center().toPoint()
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert stage.page._view.chosen == 1
    assert grid.current == 1
    assert stage.page.screen.stage.picture.accessibleDescription().startswith("2 of 2")
    assert [face.title for face in stage.page._view.labels] == ["1 of 2", "2 of 2"]


def test_keys_zoom_from_side_by_side_to_single_dots_and_back(stage: Stage, qtbot: QtBot) -> None:
    stage.open()
    show_active(stage, qtbot)
    shown, picture = stage.page.screen.stage, stage.page.screen.stage.picture
    assert shown.grid.isVisible()
    for key, is_large, zoom in (
        (Qt.Key.Key_Plus, True, FIT),
        (Qt.Key.Key_Plus, True, 1),
        (Qt.Key.Key_Equal, True, 2),
        (Qt.Key.Key_Minus, True, 1),
        (Qt.Key.Key_Minus, True, FIT),
        (Qt.Key.Key_Minus, False, FIT),
        (Qt.Key.Key_Minus, False, FIT),
    ):
        press(qtbot, key)
        assert (picture.isVisible(), picture.zoom) == (is_large, zoom)
        assert shown.hasFocus() or shown.focusProxy().hasFocus()


def test_the_strip_zooms_in_a_round(stage: Stage, qtbot: QtBot) -> None:
    stage.open()
    show_active(stage, qtbot)
    picture = stage.page.screen.stage.picture
    seen = []
    for _ in range(4):
        assert stage.page.act(Act.ZOOM)
        seen.append((picture.isVisible(), picture.zoom))
    assert seen == [(True, FIT), (True, 1), (False, FIT), (True, FIT)]


def test_enlarged_the_arrows_move_the_label_and_page_keys_turn(stage: Stage, qtbot: QtBot) -> None:
    stage.open()
    show_active(stage, qtbot)
    picture = stage.page.screen.stage.picture
    stage.page.screen.stage.open()
    picture.set_zoom(4)
    before = picture.horizontalScrollBar().value()
    press(qtbot, Qt.Key.Key_Right)
    assert picture.horizontalScrollBar().value() > before
    assert stage.page._view.chosen == 0
    press(qtbot, Qt.Key.Key_PageDown)
    assert stage.page._view.chosen == 1
    assert picture.isVisible()


def test_a_line_marks_its_place_and_a_mark_its_line(stage: Stage, qtbot: QtBot) -> None:
    stage.open()
    show_active(stage, qtbot)
    screen = stage.page.screen
    at = next(at for at, row in enumerate(screen.findings.rows) if row.face.number)
    screen.findings.rows[at].setFocus()
    assert screen.stage.grid.isVisible()
    press(qtbot, Qt.Key.Key_Space)
    assert screen.stage.picture.isVisible()
    assert screen.stage.picture._chosen == 1
    screen.findings.set_current(-1)
    screen.stage.picture.mark_chosen.emit(1)
    assert screen.findings.rows[at]._is_current


def test_the_strip_has_what_can_be_done(stage: Stage) -> None:
    def allowed() -> set[Act]:
        keys = stage.page.keys()
        return {key.act for key in keys if key.is_allowed}

    assert allowed() == {Act.SCAN, Act.BACK}
    stage.open()
    keys = stage.page.keys()
    assert allowed() == {key.act for key in keys}


def test_keys_that_lead_elsewhere(stage: Stage) -> None:
    assert not stage.page.act(Act.BUY)
    stage.page.act(Act.REPRINT)
    assert stage.gone == []
    stage.open()
    stage.page.screen.print_button.click()
    stage.page.act(Act.BACK)
    assert stage.gone == [("shelf", "1001"), ("bench", "")]
    assert not stage.page.take_scan("1001")
    stage.page.hidden()


def test_pdfs_are_saved(stage: Stage, tmp_path: Path) -> None:
    stage.open()
    stage.page.screen.save_button.click()
    stage.tasks.run()
    assert {file.name for file in (tmp_path / "saved").iterdir()} == {"one.pdf", "two.pdf"}
    assert "saved" in stage.page.screen.head.sub.text()


def test_a_folder_that_takes_nothing_is_told(stage: Stage, tmp_path: Path) -> None:
    (tmp_path / "saved").write_text("a file")
    stage.open()
    stage.page.act(Act.SAVE)
    stage.tasks.run()
    assert [problem.kind for problem in stage.tasks.told] == ["storage"]


def test_failing_is_told_in_its_place(stage: Stage) -> None:
    stage.station.error = OrderNotFound("1001")
    stage.open()
    assert "1001" in stage.page._view.words[0]
    assert stage.tasks.told == []


def test_an_answer_that_comes_too_late_is_not_shown(stage: Stage) -> None:
    stage.page.shown("1001")
    stage.page.shown(CONTAINER)
    stage.tasks.run()
    assert stage.page._view.words[0] == "No label yet"
    stage.station.error = OrderNotFound("1002")
    stage.page.shown("1002")
    stage.page.shown(CONTAINER)
    stage.tasks.run()
    assert stage.page._view.words[0] == "No label yet"


def test_what_was_read_stays_for_the_way_back(stage: Stage) -> None:
    stage.open()
    stage.page.act(Act.TURN)
    stage.open("")
    assert stage.page._view.sub.startswith("2 of 2")
    assert stage.station.asked.count("1001") == 2


def test_without_a_reference_it_says_so(stage: Stage) -> None:
    stage.page.shown("")
    assert stage.page._view.words[0] == "No label yet"
    assert stage.tasks.waiting == []


def test_the_strip_is_told_when_it_changes(stage: Stage) -> None:
    told: list[int] = []
    stage.page.keys_changed = lambda: told.append(1)
    stage.open()
    assert told


def test_a_container_has_no_pdf_to_save(stage: Stage, tmp_path: Path) -> None:
    stage.station.file = tmp_path / "label.zpl"
    stage.station.file.write_bytes(ZPL)
    stage.open(CONTAINER)
    assert stage.page._view.verdict.text == "It scans"
    screen = stage.page.screen
    assert not screen.save_button.isVisibleTo(stage.page.widget)
    assert screen.stage.currentWidget() is screen.stage.picture


def test_a_held_label_has_its_reasons_and_leads_to_the_shelf(stage: Stage, tmp_path: Path) -> None:
    stage.station.file = tmp_path / "label.zpl"
    stage.station.file.write_bytes(ZPL.replace(b"^XZ", b"~JR^XZ"))
    stage.open(CONTAINER)
    assert stage.page._view.verdict.text == "Refused"
    titles = [line.title for line in stage.page._view.lines]
    assert titles[:2] == ["Why it is held back", "~JR"]
    assert stage.page.screen.print_button.text() == "To the shelf"
    stage.page.screen.print_button.click()
    assert stage.gone == [("shelf", CONTAINER)]


def test_what_is_drawn_again_is_shown_when_all_of_it_is(stage: Stage) -> None:
    stage.open()
    seen: list[bool] = []
    stage.page.keys_changed = lambda: seen.append(
        all(face.picture for face in stage.page._view.labels)
    )
    stage.open("")
    assert seen == [True]


def test_a_file_that_is_no_pdf_is_told_in_its_place(stage: Stage) -> None:
    stage.station.pdfs = (b"<html><body>down</body></html>",)
    stage.open()
    view = stage.page._view
    assert view.verdict.text == "Cannot be printed"
    assert view.labels[0].problem == "the marketplace sent a web page instead of a label"
    assert stage.page.screen.stage.currentWidget() is stage.page.screen.stage.grid


def test_it_is_built_for_the_downloads(stage: Stage) -> None:
    page = build(stage.page._services)
    assert isinstance(page, PreviewPage)
    assert page._folder.name


async def test_a_label_that_was_held_opens_with_its_reason(
    look: QApplication, qtbot: QtBot, page_bench: Bench
) -> None:
    ref = page_bench.orders()[0]
    page_bench.printer.holds = "no barcode can be read"
    await page_bench.ship(ref, is_printed=True)
    async with open_page(page_bench, build, is_shown=False) as run:
        qtbot.addWidget(run.page.widget)
        run.page.shown(ref)
        await run.settle()
        view = run.page._view
        assert view.verdict.text == "Held back"
        assert [line.verdict for line in view.lines[1:2]] == ["no barcode can be read"]
        run.page.screen.print_button.click()
        assert run.gone == [("shelf", ref)]

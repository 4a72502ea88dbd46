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
from ui.page import Services
from ui.problems import Front, Problem, problem_of
from ui.screens.preview.controller import PreviewPage, build
from ui.screens.preview.reading import read
from ui.screens.preview.view import Reading
from ui.shortcuts import Act

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

    async def shipment(self, ref: str) -> Shipment:
        self.asked.append(ref)
        if self.error:
            raise self.error
        return LABELLED

    async def label_bytes(self, ref: str) -> list[tuple[str, bytes]]:
        return [("one.pdf", label_pdf()), ("two.pdf", label_pdf())]

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


def read_now(station: FakeStation, home: Path, ref: str) -> Reading:
    return asyncio.run(read(cast("Any", station), build_spooler(settings(home)), ref))


def test_an_order_is_read_label_by_label(tmp_path: Path) -> None:
    reading = read_now(FakeStation(), tmp_path, "1001")
    assert [page.parcel for page in reading.pages] == [0, 1]
    assert [page.tracking for page in reading.pages] == [TRACKING, LABEL.tracking_number]
    assert [page.copies for page in reading.pages] == [1, 0]
    assert reading.printer == ZEBRA


def test_a_picture_needs_no_printer(tmp_path: Path) -> None:
    spooler = build_spooler(Settings(home=tmp_path))
    reading = asyncio.run(read(cast("Any", FakeStation()), spooler, "1001"))
    assert reading.printer is None
    assert len(reading.pages) == 2


def test_a_container_is_read_by_its_fields(tmp_path: Path) -> None:
    file = tmp_path / "label.zpl"
    file.write_bytes(ZPL)
    (page,) = read_now(FakeStation(file), tmp_path, CONTAINER).pages
    assert page.zpl is not None
    assert page.zpl.fields[0].text == "Café"
    assert read_now(FakeStation(), tmp_path, CONTAINER).pages == ()
    with pytest.raises(StorageError):
        read_now(FakeStation(tmp_path / "gone.zpl"), tmp_path, CONTAINER)


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
    stage.page.screen.picture.setFocus()


def test_labels_are_turned_round(stage: Stage, qtbot: QtBot) -> None:
    stage.open()
    show_active(stage, qtbot)
    assert stage.page._view.sub.startswith("1 of 2")
    qtbot.keyClick(stage.page.screen.picture, Qt.Key.Key_Right)
    assert stage.page._view.sub.startswith("2 of 2")
    qtbot.keyClick(stage.page.screen.picture, Qt.Key.Key_Left)
    assert stage.page.act(Act.TURN)
    assert stage.page._view.sub.startswith("2 of 2")


def test_keys_zoom(stage: Stage, qtbot: QtBot) -> None:
    stage.open()
    show_active(stage, qtbot)
    picture = stage.page.screen.picture
    qtbot.keyClick(picture, Qt.Key.Key_Plus)
    qtbot.keyClick(picture, Qt.Key.Key_Plus)
    assert picture.zoom == 2
    qtbot.keyClick(picture, Qt.Key.Key_Minus)
    assert picture.zoom == 1
    assert stage.page.act(Act.ZOOM)
    assert picture.zoom == 0
    assert stage.page.act(Act.ZOOM)
    assert picture.zoom == 1


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
    assert stage.station.asked.count("1001") == 4


def test_without_a_reference_it_says_so(stage: Stage) -> None:
    stage.page.shown("")
    assert stage.page._view.words[0] == "No label yet"
    assert stage.tasks.waiting == []


def test_the_strip_is_told_when_it_changes(stage: Stage) -> None:
    told: list[int] = []
    stage.page.keys_changed = lambda: told.append(1)
    stage.open()
    assert told


def test_a_container_is_sketched(stage: Stage, tmp_path: Path) -> None:
    file = tmp_path / "label.zpl"
    file.write_bytes(ZPL.replace(b"^XZ", b"^FT9,900^A0R^FDone\\&two^FS^FO5,5^GB90,90,2^FS^XZ"))
    stage.station.file = file
    stage.open(CONTAINER)
    assert stage.page._view.verdict.text == "A sketch, not the print"
    assert not stage.page.screen.save_button.isVisibleTo(stage.page.widget)
    image = stage.page.screen.picture._image
    dark = sum(image.pixelColor(x, y).lightness() < 128 for x in range(400) for y in range(99))
    assert dark > 100


def test_it_is_built_for_the_downloads(stage: Stage) -> None:
    page = build(stage.page._services)
    assert isinstance(page, PreviewPage)
    assert page._folder.name

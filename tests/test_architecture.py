"""The rules of ARCHITECTURE.md that no linter knows, read from the program's own syntax trees."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from printing.documents.codes import COMMANDS
from ui.keys import row_code_of
from ui.shortcuts import ROW_KEYS, SHORTCUTS

ROOT = Path(__file__).parents[1]
PACKAGES = ("station", "printing", "ui", "resources")

TASK_MAKERS = {"create_task", "ensure_future", "run_coroutine_threadsafe"}
MAY_MAKE_TASKS = {
    "ui/tasks.py": "the one door of the window",
    "ui/demo/run.py": "waits for the morning or for the end",
    "ui/living.py": "the end of the executor's threads, when no station is open any more",
    "station/store/background.py": "what the core of a warehouse does beside the flows",
    "station/workflow/pausing.py": "two waits of which the first ends both",
}
NESTED_LOOPS = {"exec", "exec_", "processEvents", "QEventLoop", "QMessageBox", "QDialog"}
MAY_RUN_A_LOOP = {
    "ui/first_paint.py": "Qt's own, until the first paint: asyncio is imported after it",
    "ui/loop.py": "the loop itself",
    "ui/second_window.py": "the only window of a process without a station",
}
MAY_USE_THE_SANDBOX = {
    "ui/tryout.py",
    "ui/commands/sandbox.py",
    "ui/demo/run.py",
    "ui/demo/market.py",
}
HEAVY = {"httpx", "keyring", "PIL", "pypdfium2", "reportlab", "tomlkit"}
MOST_LINES = 350
MAY_BE_LONG = {
    "station/domain/events.py": "every event, one after the other",
    "station/settings_reader.py": "each setting with its limits, one after the other",
    "station/station.py": "the whole of what a front end can ask, most of it one line each",
    "ui/causes.py": "a table of words",
}


def files(*under: str) -> list[str]:
    found = (file for folder in under for file in (ROOT / folder).rglob("*.py"))
    return sorted(str(file.relative_to(ROOT)) for file in found)


ALL = files(*PACKAGES)
UI = files("ui")
SCREENS = files("ui/screens")


@cache
def tree(file: str) -> ast.Module:
    return ast.parse((ROOT / file).read_text("utf-8"))


def imports(file: str, *, only_at_start: bool = False) -> Iterator[str]:
    """Full names of what a file imports; for type checking only is not at the start."""
    nodes = started(tree(file).body) if only_at_start else ast.walk(tree(file))
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file} imports relatively"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def started(body: list[ast.stmt]) -> Iterator[ast.AST]:
    """What runs when the file is imported: no functions, nothing under TYPE_CHECKING."""
    for node in body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            yield from started(node.orelse)
            continue
        yield node
        for inner in ("body", "orelse", "finalbody"):
            yield from started(getattr(node, inner, []))


def names_in(file: str) -> set[str]:
    """Every name and attribute that a file mentions."""
    return {
        node.id if isinstance(node, ast.Name) else node.attr
        for node in ast.walk(tree(file))
        if isinstance(node, ast.Name | ast.Attribute)
    }


def is_of(name: str, *packages: str) -> bool:
    return any(name == package or name.startswith(f"{package}.") for package in packages)


def test_the_trees_are_read_as_meant() -> None:
    code = "import a\ndef f():\n import b\nif TYPE_CHECKING:\n import c\nelse:\n import d\n"
    body = ast.parse(code + "class E:\n import e\ntry:\n import g\nfinally:\n import h\n").body
    found = [node.names[0].name for node in started(body) if isinstance(node, ast.Import)]
    assert found == ["a", "d", "e", "g", "h"]
    assert len(ALL) > 200


@pytest.mark.parametrize("file", SCREENS)
def test_screens_do_not_import_each_other(file: str) -> None:
    own = file.split("/")[2]
    others = [
        name
        for name in imports(file)
        if name.startswith("ui.screens.") and name.split(".")[2] != own
    ]
    assert not others


def test_only_windows_and_the_list_of_pages_know_a_screen() -> None:
    knowing = {
        file
        for file in UI
        if file not in SCREENS and any(is_of(name, "ui.screens") for name in imports(file))
    }
    others = {file for file in knowing if not file.startswith("ui/viewer/")}
    assert others <= {"ui/pages.py", "ui/window.py"}


def test_widgets_know_no_screen_and_no_core_at_work() -> None:
    at_work = ("ui.screens", "station.station", "station.bench", "station.workflow", "station.api")
    for file in files("ui/widgets"):
        assert not [name for name in imports(file) if is_of(name, *at_work)], file


@pytest.mark.parametrize("file", [each for each in SCREENS if "view" in Path(each).stem])
def test_views_have_no_qt(file: str) -> None:
    assert not [name for name in imports(file) if is_of(name, "PySide6", "shiboken6", "ui.theme")]


def test_the_core_has_no_qt() -> None:
    for file in files("station", "printing"):
        assert not [name for name in imports(file) if is_of(name, "PySide6", "qasync", "ui")], file


def test_tasks_are_created_at_one_door() -> None:
    makers = {file for file in ALL if names_in(file) & TASK_MAKERS and "sandbox" not in file}
    assert makers == set(MAY_MAKE_TASKS)


def test_nothing_is_modal_and_no_loop_is_nested() -> None:
    assert {file for file in UI if names_in(file) & NESTED_LOOPS} == set(MAY_RUN_A_LOOP)


def test_the_sandbox_is_of_the_composition_roots() -> None:
    core = [file for file in ALL if not file.startswith("station/sandbox/")]
    using = {file for file in core if any(is_of(n, "station.sandbox") for n in imports(file))}
    assert using <= MAY_USE_THE_SANDBOX


def test_errors_become_words_at_one_place() -> None:
    """A screen asks for a problem; what an error means is written in ui/problem_words."""
    for file in SCREENS:
        assert not [name for name in imports(file) if is_of(name, "ui.problem_words")], file


@pytest.mark.parametrize("file", UI)
def test_what_takes_long_to_import_is_imported_when_it_is_used(file: str) -> None:
    at_start = {name.partition(".")[0] for name in imports(file, only_at_start=True)}
    assert not at_start & HEAVY


def test_files_are_short() -> None:
    long = {file for file in ALL if len((ROOT / file).read_text("utf-8").splitlines()) > MOST_LINES}
    assert long == set(MAY_BE_LONG)


def test_every_folder_of_the_program_is_a_package_and_packaging_is_none() -> None:
    for file in ALL:
        assert (ROOT / file).with_name("__init__.py").is_file(), file
    assert not list((ROOT / "packaging").rglob("__init__.py"))


LOADED = f"""
import sys
import ui.app
heavy = {sorted(HEAVY)} + ["numpy", "starlette", "uvicorn", "zxingcpp"]
print(",".join(name for name in heavy if name in sys.modules))
"""


def test_the_window_is_painted_before_anything_heavy_is_imported() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOADED],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stdout.strip() == ""


def test_keys_are_named_in_one_table() -> None:
    """Caps and sentences ask for a key by its act; the demo's packer presses it, as hands do."""
    named = [
        f"{file}: {node.value!r}"
        for file in UI
        if file != "ui/shortcuts.py" and not file.startswith("ui/demo/")
        for node in ast.walk(tree(file))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if re.fullmatch(r"(Ctrl|Alt|Shift)\+\S+|F\d+", node.value)
        or re.search(r"\bF([2-9]|1[0-2])\b", node.value)
        if node.value not in docstrings(file)
    ]
    assert named == []


def docstrings(file: str) -> set[str]:
    """All texts that stand alone as a statement."""
    return {
        node.value.value
        for node in ast.walk(tree(file))
        if isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    }


def test_the_sheet_of_codes_names_the_same_keys() -> None:
    """It is below the window and cannot ask it."""
    by_code = {shortcut.code: shortcut.key for shortcut in SHORTCUTS.values() if shortcut.code}
    by_code |= {row_code_of(key): key for key in ROW_KEYS}
    printed = {command.code: command.key for command in COMMANDS if command.key}
    assert printed
    assert printed == {code: by_code[code] for code in printed}

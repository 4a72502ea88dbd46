"""What a bundle's starter put into the environment is taken out again."""

import pytest

from ui.frozen import give_back, keep_to_own_qt

STARTER = {"_PYI_ARCHIVE_FILE": "/opt/quayside/quayside", "_PYI_PARENT_PROCESS_LEVEL": "1"}
OURS = "/opt/quayside/_internal"


def test_the_loader_looks_again_where_it_looked_before() -> None:
    environ = {
        **STARTER, "LD_LIBRARY_PATH": OURS, "LD_LIBRARY_PATH_ORIG": "/usr/local/cuda", "HOME": "/h",
    }  # fmt: skip
    give_back(environ, "linux")
    assert environ == {"LD_LIBRARY_PATH": "/usr/local/cuda", "HOME": "/h"}


def test_a_variable_that_was_not_there_is_gone() -> None:
    environ = {**STARTER, "LD_LIBRARY_PATH": OURS, "HOME": "/h"}
    give_back(environ, "linux")
    assert environ == {"HOME": "/h"}


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_other_systems_have_no_such_variable(platform: str) -> None:
    environ = {**STARTER, "LD_LIBRARY_PATH": "/mine"}
    give_back(environ, platform)
    assert environ == {"LD_LIBRARY_PATH": "/mine"}


def test_outside_a_bundle_nothing_changes() -> None:
    """Who runs from the source keeps what was set, whatever it is."""
    environ = {"LD_LIBRARY_PATH": OURS, "LD_LIBRARY_PATH_ORIG": "/usr/local/cuda"}
    give_back(environ, "linux")
    assert environ == {"LD_LIBRARY_PATH": OURS, "LD_LIBRARY_PATH_ORIG": "/usr/local/cuda"}


def test_another_qts_plugins_are_not_loaded() -> None:
    environ = {
        "QT_PLUGIN_PATH": "/usr/lib/qt6/plugins",
        "QT_QPA_PLATFORM_PLUGIN_PATH": "/usr/lib/qt6/plugins/platforms",
        "QT_QPA_PLATFORM": "offscreen",
    }
    keep_to_own_qt(environ)
    assert environ == {"QT_QPA_PLATFORM": "offscreen"}
    keep_to_own_qt(environ)
    assert environ == {"QT_QPA_PLATFORM": "offscreen"}

"""The workflow that builds the bundles: valid, with least rights, and naming what is there."""

import re
from pathlib import Path
from typing import Any

import debian_root
import pytest
import yaml

ROOT = Path(__file__).parents[2]
FILE = ROOT / ".github" / "workflows" / "bundles.yml"
TEXT = FILE.read_text("utf-8")
FLOW: dict[Any, Any] = yaml.safe_load(TEXT)
JOBS: dict[str, dict[str, Any]] = FLOW["jobs"]
STEPS = [(job, step) for job, body in JOBS.items() for step in body["steps"]]


def test_it_may_read_the_sources_and_nothing_else() -> None:
    assert FLOW["permissions"] == {"contents": "read"}
    assert not [job for job, body in JOBS.items() if "permissions" in body]
    assert "secrets." not in TEXT
    for _, step in STEPS:
        if str(step.get("uses", "")).startswith("actions/checkout"):
            assert step["with"]["persist-credentials"] is False


def test_one_run_a_branch_and_none_for_ever() -> None:
    assert "github.ref" in FLOW["concurrency"]["group"]
    for body in JOBS.values():
        assert 0 < body["timeout-minutes"] <= 60


def test_actions_are_of_one_owner_and_one_major_version() -> None:
    used = [step["uses"] for _, step in STEPS if "uses" in step]
    assert used
    for name in used:
        assert re.fullmatch(r"actions/[\w-]+@v\d+", name), name


def test_every_system_builds_tries_and_keeps_with_sums() -> None:
    assert set(JOBS) == {"linux", "windows", "macos"}
    for job in JOBS:
        kept = [step for at, step in STEPS if at == job and "upload-artifact" in str(step)]
        assert len(kept) == 1
        assert "dist/SHA256SUMS" in kept[0]["with"]["path"]
        assert kept[0]["with"]["if-no-files-found"] == "error"


def test_what_it_runs_is_there() -> None:
    script = "\n".join(str(step.get("run", "")) for _, step in STEPS).replace("\\", "/")
    named = set(re.findall(r"packaging/[\w/]+\.(?:py|sh|ps1)", script))
    assert named == {
        "packaging/macos/build.sh",
        "packaging/smoke_test.py",
        "packaging/try_deb.py",
        "packaging/windows/build.ps1",
    }
    for name in named:
        assert (ROOT / name).is_file(), name
    targets = re.findall(r"\bmake (\w+)", script)
    assert targets == ["bundle"]
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for target in targets:
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target
    for path in FLOW[True]["pull_request"]["paths"]:  # YAML takes `on` for a truth
        assert list(ROOT.glob(path)), path


def test_the_python_is_one_that_the_project_knows() -> None:
    project = (ROOT / "pyproject.toml").read_text("utf-8")
    assert 'requires-python = ">=3.11,<3.14"' in project
    assert FLOW["env"]["PYTHON"] in ("3.11", "3.12", "3.13")


@pytest.mark.parametrize(
    "file",
    [
        FILE,
        *(ROOT / "packaging").glob("*/*.sh"),
        *(ROOT / "packaging").glob("*/*.ps1"),
        *(ROOT / "packaging").glob("*.py"),
    ],
    ids=lambda file: file.name,
)
def test_no_mirror_and_no_index_is_named(file: Path) -> None:
    text = file.read_text("utf-8")
    assert not re.search(r"(?i)\b(pypi|debian|ubuntu|chocolatey|npmjs)\.(org|com|net)\b", text)
    assert not re.search(r"(--index-url|--extra-index-url)", text)


def test_a_list_of_mirrors_gives_its_first_one(tmp_path: Path) -> None:
    listed = tmp_path / "mirrors.txt"
    listed.write_text("http://mirror.example/one/\tpriority:1\nhttp://mirror.example/two/\n")
    assert debian_root.mirror_of(f"mirror+file:{listed}/") == "http://mirror.example/one/"
    assert debian_root.mirror_of("http://mirror.example/") == "http://mirror.example/"

"""What a bundle was made from, and what is known of it."""

from dataclasses import dataclass
from pathlib import Path

from build_distributions import Environment
from bundle_contents import Contents
from licence_table import Table
from system_packages import Dpkg

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Build:
    """``version``: of Quayside; ``project``: the folder of its source, with its own licence."""

    version: str
    contents: Contents
    environment: Environment
    table: Table
    system: Dpkg
    project: Path = ROOT

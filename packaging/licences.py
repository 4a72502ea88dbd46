"""Writes LICENCES/ into a built bundle: NOTICES.txt and the licence texts of all that is in it.

    python packaging/licences.py BUNDLE SITE_PACKAGES

Components are found by what is in the bundle: each file and each module of its archive belongs to
exactly one, or nothing is written.
"""

import runpy
import shutil
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import build_distributions
import bundle_contents
import licence_notices
import licence_table
from fault import BuildFault
from licence_build import ROOT, Build
from licence_components import Component, Fault, Owners
from licence_terms import RefusedLicence
from licence_texts import Texts, shared
from system_packages import Dpkg

ALWAYS_THERE = ("quayside", "python")
"""What brings components and is no distribution of the build environment."""


class MissingLicence(BuildFault):
    """The bundle may not be given to anybody: ``faults`` say what is missing and what to do."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__("\n".join(f"{fault.what}: {fault.to_do}" for fault in faults))
        self.faults = tuple(faults)


def write(bundle: Path, site_packages: Path) -> None:
    """Write LICENCES/ into a onedir folder or an .app, over the one of an earlier build.

    ``site_packages``: of the environment that PyInstaller ran in. Raises MissingLicence.
    """
    build = Build(
        version=runpy.run_path(str(ROOT / "station" / "version.py"))["__version__"],
        contents=bundle_contents.read(bundle, site_packages),
        environment=build_distributions.read(site_packages),
        table=licence_table.load(),
        system=Dpkg(),
    )
    write_for(bundle, build)


def write_for(bundle: Path, build: Build) -> None:
    """The same, of a build that was looked at."""
    owners = Owners(build)
    components = owners.components()
    texts = Texts(build, bundle)
    faults = [*owners.faults]
    for component in components:
        faults += [*_faults_of(component, build), *texts.faults(component)]
    if faults:
        raise MissingLicence(faults)
    folder = bundle_contents.licences_folder(bundle)
    shutil.rmtree(folder, ignore_errors=True)
    listed = shared([(component, texts.of(component)) for component in components])
    for _, found in listed:
        for text in found:
            _copy(text.file, folder / text.place)
    (folder / "NOTICES.txt").write_text(licence_notices.notices(listed, build), "utf-8")


def _faults_of(component: Component, build: Build) -> Iterator[Fault]:
    """A licence that may not be there, one that changed, a version that nobody knows."""
    entry = component.entry
    try:
        build.table.terms.used_under(entry.licence)
    except RefusedLicence as error:
        where = ", ".join(component.files) or entry.name
        what = f"{where} ({entry.name}) is under {error.expression}, which is refused: {error.why}"
        yield Fault(what, "leave it out in packaging/parts.py")
    installed = build.environment.installed.get(component.distribution)
    if installed and installed.licence not in ("", entry.licence):
        what = f"{entry.name} {installed.version} declares {installed.licence}, not {entry.licence}"
        yield Fault(what, "read its text and change packaging/licences/python.toml")
    if entry.part_of not in ("", *ALWAYS_THERE, *build.environment.installed):
        what = f"{entry.name} is a part of {entry.part_of}, which is not in the build environment"
        yield Fault(what, "give the site-packages that the bundle was built with")


def _copy(source: Path, target: Path) -> None:
    """Copy a text without its rights: a read-only one could not be replaced by the next build."""
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def main(arguments: Sequence[str]) -> int:
    """Write them; 1 where something is missing, told on stderr."""
    bundle, site_packages = map(Path, arguments)
    try:
        write(bundle, site_packages)
    except MissingLicence as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Which components a bundle is made of: each file and each module of it belongs to exactly one."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from licence_build import Build
from licence_table import Entry
from system_packages import Package

PYTHON = "Python"
TO_LEAVE_OUT = "leave it out in packaging/parts.py, or enter it in packaging/licences/{table}"


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that keeps a bundle from being given to anybody, and what to do about it."""

    what: str
    to_do: str


@dataclass(slots=True)
class Component:
    """A component of this bundle. ``package``: for a library of the system, where it is from.

    ``files``: its own in the bundle; none for what is compiled into others'.
    """

    entry: Entry
    distribution: str = ""
    package: Package | None = None
    files: list[str] = field(default_factory=list)


class Owners:
    """Finds the components of a bundle; ``faults``: what belongs to none, or to two."""

    def __init__(self, build: Build) -> None:
        self._table, self._environment = build.table, build.environment
        self._contents, self._system = build.contents, build.system
        self._found: dict[str, Component] = {}
        self.faults: list[Fault] = []

    def components(self) -> list[Component]:
        """All of them, by name."""
        left = [place for place in self._contents.files if not self._take_file(place)]
        self._take_from_system(left)
        for module in self._contents.modules:
            self._take_module(module)
        for entry in self._table.components:
            if any(map(entry.is_inside, self._contents.files)):
                self._of_entry(entry)
        return sorted(self._found.values(), key=lambda each: each.entry.name.lower())

    def _take_file(self, place: str) -> bool:
        """Give a file to its component; False where only the system may know whose it is."""
        owners = [entry for entry in self._table.components if entry.owns(place)]
        if len(owners) > 1:
            names = " and ".join(entry.name for entry in owners)
            to_do = "make their patterns in packaging/licences narrower"
            self.faults.append(Fault(f"{place} belongs to {names}", to_do))
            return True
        if owners:
            self._of_entry(owners[0]).files.append(place)
            return True
        if place in self._environment.files:
            self._of_distribution(self._environment.files[place], place)
            return True
        if self._is_pythons(place):
            self._of_entry(self._python()).files.append(place)
            return True
        return False

    def _take_from_system(self, places: Sequence[str]) -> None:
        """What is left is the system's, if it lies at the top and a package brings it."""
        packages = self._system.owners(place for place in places if "/" not in place)
        for place in places:
            package = packages.get(place)
            if package is None:
                to_do = TO_LEAVE_OUT.format(table="components.toml")
                self.faults.append(Fault(f"{place} belongs to no component", to_do))
            else:
                self._of_package(package, place)

    def _take_module(self, module: str) -> None:
        top = module.split(".")[0]
        entries = [entry for entry in self._table.components if entry.has_module(top)]
        if entries:
            self._of_entry(entries[0])
        elif top in self._contents.stdlib or top.startswith("_sysconfigdata"):
            self._of_entry(self._python())
        else:
            owner = self._environment.owner_of_module(module)
            self._of_distribution(owner or "", f"the module {module}", is_file=False)

    def _of_entry(self, entry: Entry) -> Component:
        return self._found.setdefault(entry.name, Component(entry))

    def _of_distribution(self, name: str, what: str, *, is_file: bool = True) -> None:
        entry = self._table.distributions.get(name)
        if entry is None:
            owner = f"the distribution {name}, which has no entry" if name else "no component"
            to_do = TO_LEAVE_OUT.format(table="python.toml")
            self._add_once(Fault(f"{what} belongs to {owner}", to_do))
            return
        component = self._found.setdefault(f"{name} (Python)", Component(entry, name))
        if is_file:
            component.files.append(what)

    def _of_package(self, package: Package, place: str) -> None:
        entry = next((row for row in self._table.systems if row.is_package(package.name)), None)
        if entry is None:
            what = f"{place} belongs to the package {package.name}, which has no entry"
            self.faults.append(Fault(what, TO_LEAVE_OUT.format(table="system.toml")))
            return
        component = Component(_named(entry, package.name), package=package)
        self._found.setdefault(f"{package.name} (system)", component).files.append(place)

    def _python(self) -> Entry:
        return next(entry for entry in self._table.components if entry.name == PYTHON)

    def _is_pythons(self, place: str) -> bool:
        """An extension module of Python's own that lies at the top, as on Windows: ``_ssl.pyd``."""
        stem = place.split(".")[0]
        return place.endswith(".pyd") and "/" not in place and stem in self._contents.stdlib

    def _add_once(self, fault: Fault) -> None:
        if fault not in self.faults:
            self.faults.append(fault)


def _named(entry: Entry, name: str) -> Entry:
    """The entry of many packages, for one of them."""
    fields = (entry.use, entry.licence, entry.holders)
    return Entry(name, *fields, packages=entry.packages)

"""Where a component's licence text is found, and what it is called in the bundle."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from licence_build import Build
from licence_components import Component, Fault

Listed = tuple[Component, list["Text"]]
"""A component with its texts."""

PYTHONS_OWN = "python:licence"
OUR_OWN = "project:LICENSE"
OF_DISTRIBUTION = "dist:"
OF_BUNDLE = "resources/"


@dataclass(frozen=True, slots=True)
class Text:
    """A licence text: its place below LICENCES and the file that it is copied from."""

    place: str
    file: Path


@dataclass(frozen=True, slots=True)
class Texts:
    """Finds texts in the project, the build environment, Python, the bundle and the system."""

    build: Build
    bundle: Path

    def of(self, component: Component) -> list[Text]:
        """Those of one component that are there; may be none."""
        if component.package:
            return list(self._of_package(component))
        listed = component.entry.texts or (f"{OF_DISTRIBUTION}{component.distribution}/*",)
        texts = [text for name in listed for text in self._named(name)]
        return [text for text in texts if text.file.is_file() and text.file.stat().st_size]

    def faults(self, component: Component) -> Iterator[Fault]:
        """A text that the table names and that is not there, or no text at all."""
        if component.package or not component.entry.texts:
            named = {"its licence": self.of(component)}
        else:
            named = {name: list(self._named(name)) for name in component.entry.texts}
        for name, texts in named.items():
            if not any(text.file.is_file() and text.file.stat().st_size for text in texts):
                what = f"{component.entry.name} has no licence text ({name})"
                yield Fault(what, "put its text into packaging/licences/texts and name it")

    def _named(self, name: str) -> Iterator[Text]:
        if name == PYTHONS_OWN:
            for file in self.build.contents.licences[:1]:
                yield Text("Python-LICENSE.txt", file)
        elif name == OUR_OWN:
            yield Text("Quayside-LICENSE.txt", self.build.project / "LICENSE")
        elif name.startswith(OF_DISTRIBUTION):
            distribution, _, pattern = name.removeprefix(OF_DISTRIBUTION).partition("/")
            yield from self._of_distribution(distribution, pattern)
        elif name.startswith(OF_BUNDLE):
            yield Text(f"fonts/{Path(name).name}", self._in_bundle(name))
        else:
            yield Text(name, self.build.table.texts / name)

    def _of_distribution(self, name: str, pattern: str) -> Iterator[Text]:
        installed = self.build.environment.installed.get(name)
        for inside, file in sorted(installed.texts.items() if installed else ()):
            if fnmatchcase(inside, pattern):
                yield Text(f"python/{name}/{inside}", file)

    def _of_package(self, component: Component) -> Iterator[Text]:
        if component.package is None:
            return
        file = self.build.system.copyright_file(component.package)
        if not file.is_file():
            return
        yield Text(f"system/{component.package.name}.txt", file)
        for name, common in self.build.system.common(file.read_bytes()).items():
            yield Text(f"system/common-licenses/{name}", common)

    def _in_bundle(self, place: str) -> Path:
        inner = self.bundle / "_internal"
        return (inner if inner.is_dir() else self.bundle / "Contents" / "Resources") / place


def shared(listed: Sequence[Listed]) -> list[Listed]:
    """The same components; of equal texts a system's packages name one, that of the shortest name.

    Distributions keep their folders whole: their texts name each other.
    """
    texts = {text.place: text for _, found in listed for text in found}
    first: dict[bytes, Text] = {}
    for text in sorted(texts.values(), key=lambda each: (len(each.place), each.place)):
        first.setdefault(text.file.read_bytes(), text)
    return [
        (component, [_one(text, first) if component.package else text for text in found])
        for component, found in listed
    ]


def _one(text: Text, first: Mapping[bytes, Text]) -> Text:
    return first[text.file.read_bytes()]

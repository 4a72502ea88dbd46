"""NOTICES.txt: every component of a bundle, in words."""

import textwrap
from collections.abc import Sequence

from licence_build import Build
from licence_components import Component
from licence_texts import Listed, Text

WIDTH = 96
INDENT = 12

OF_SYSTEM = "Libraries of {system} are unchanged but for stripped symbols."

HEAD = """\
{title}
{line}

{words}
"""

WORDS = """\
Quayside is under the MIT licence. What others wrote is listed here: what it is for, which version
it is, under which licence it is used, whose it is, where that licence's text lies (below this
folder), and where its source is to be had. Where a licence leaves a choice, the side that is used
stands behind it. Qt, PySide6 and Shiboken6 are under the LGPL 3; replacing-Qt.txt says how you put
others in their place.
"""


def notices(listed: Sequence[Listed], build: Build) -> str:
    """The whole text. Raises RefusedLicence for a component that may not be there."""
    title = f"Quayside {build.version}: what this program is made of"
    blocks = [_block(component, texts, build) for component, texts in listed]
    has_packages = any(component.package for component, _ in listed)
    of_system = OF_SYSTEM.format(system=build.system.system()) if has_packages else ""
    words = textwrap.fill(f"{WORDS}{of_system}", WIDTH, break_on_hyphens=False)
    parts = [HEAD.format(title=title, line="=" * len(title), words=words), *blocks]
    return "\n".join(parts)


def version_of(component: Component, build: Build) -> str:
    """Its version: its distribution's, its package's, or that of what brings it."""
    if component.package:
        return component.package.version
    if component.distribution:
        return build.environment.installed[component.distribution].version
    brought_by = component.entry.part_of
    if brought_by == "quayside":
        return component.entry.version or build.version
    if brought_by == "python":
        return f"of Python {build.contents.python}"
    return f"of {brought_by} {build.environment.installed[brought_by].version}"


def _block(component: Component, texts: Sequence[Text], build: Build) -> str:
    entry = component.entry
    used = build.table.terms.used_under(entry.licence)
    chosen = "" if used == entry.licence else f"; used under {used}"
    rows = {
        "for": entry.use,
        "version": version_of(component, build),
        "licence": f"{entry.licence}{chosen}",
        "holders": entry.holders,
        "text": ", ".join(dict.fromkeys(text.place for text in texts)),
        "source": _source(component, build),
    }
    return "\n".join([entry.name, *(_row(key, words) for key, words in rows.items()), ""])


def _source(component: Component, build: Build) -> str:
    if component.package is None:
        return component.entry.source
    package = component.package
    return f"source package {package.source} {package.source_version} of {build.system.system()}"


def _row(key: str, words: str) -> str:
    return textwrap.fill(
        words,
        WIDTH,
        initial_indent=f"    {key:<8}",
        subsequent_indent=" " * INDENT,
        break_long_words=False,
        break_on_hyphens=False,
    )

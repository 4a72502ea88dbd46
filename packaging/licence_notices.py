"""NOTICES.txt: every component of a bundle, in words."""

import textwrap
from collections.abc import Iterable, Sequence

from build_distributions import Environment
from bundle_contents import Contents
from licence_components import Component
from licence_table import Table
from licence_texts import Text

WIDTH = 96
INDENT = 12

HEAD = """\
Quayside {version}: what this program is made of
{line}

{words}
"""

WORDS = """\
Quayside is under the MIT licence. What others wrote is listed here: what it is for, which version
it is, under which licence it is used, whose it is, where that licence's text lies (below this
folder), and where its source is to be had. Where a licence leaves a choice, the side that is used
stands behind it. Qt, PySide6 and Shiboken6 are under the LGPL 3; replacing-Qt.txt says how you put
others in their place. Libraries of {system} are unchanged but for stripped symbols.
"""


def notices(
    components: Iterable[tuple[Component, Sequence[Text]]],
    table: Table,
    environment: Environment,
    contents: Contents,
    system: str,
) -> str:
    """The whole text. Raises RefusedLicence for a component that may not be there."""
    own = environment.installed["quayside"].version
    title = f"Quayside {own}: what this program is made of"
    words = textwrap.fill(WORDS.format(system=system), WIDTH)
    parts = [HEAD.format(version=own, line="=" * len(title), words=words)]
    for component, texts in components:
        parts.append(_block(component, texts, table, environment, contents, system))
    return "\n".join(parts)


def version_of(component: Component, environment: Environment, contents: Contents) -> str:
    """Its version: its distribution's, its package's, or that of what brings it."""
    if component.package:
        return component.package.version
    brought_by = component.distribution or component.entry.part_of
    if brought_by == "python":
        return f"of Python {contents.python}"
    if not brought_by:
        return "as in this program"
    version = environment.installed[brought_by].version
    return version if component.distribution else f"of {brought_by} {version}"


def _block(
    component: Component,
    texts: Sequence[Text],
    table: Table,
    environment: Environment,
    contents: Contents,
    system: str,
) -> str:
    entry = component.entry
    used = table.terms.used_under(entry.licence)
    chosen = "" if used == entry.licence else f"; used under {used}"
    rows = {
        "for": entry.use,
        "version": version_of(component, environment, contents),
        "licence": f"{entry.licence}{chosen}",
        "holders": entry.holders,
        "text": ", ".join(dict.fromkeys(text.place for text in texts)),
        "source": _source(component, system),
    }
    return "\n".join([entry.name, *(_row(key, words) for key, words in rows.items()), ""])


def _source(component: Component, system: str) -> str:
    if component.package is None:
        return component.entry.source
    package = component.package
    return f"source package {package.source} {package.source_version} of {system}"


def _row(key: str, words: str) -> str:
    return textwrap.fill(
        words,
        WIDTH,
        initial_indent=f"    {key:<8}",
        subsequent_indent=" " * INDENT,
        break_long_words=False,
        break_on_hyphens=False,
    )

"""Progress on stderr: a bar on a terminal, nothing where nobody looks."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol


class Advance(Protocol):
    """Called once for each thing that is done."""

    def __call__(self) -> None:
        """One more is done."""
        ...


@contextmanager
def bar(title: str, total: int) -> Iterator[Advance]:
    """A progress bar for ``total`` things while the block runs."""
    if not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(title, total=total)
        yield lambda: progress.advance(task)

"""Options that several commands share, and the types behind them."""

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

import click

from station.domain.parcel import Parcel, parcel_of

F = TypeVar("F", bound=Callable[..., Any])


class ParcelType(click.ParamType[Parcel]):
    """``30x20x15@1.25kg``."""

    name = "LxWxH@WEIGHT"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> Parcel:
        """The parcel, or a usage error that shows the right form."""
        if isinstance(value, Parcel):
            return value
        try:
            return parcel_of(value)
        except ValueError as error:
            self.fail(str(error), param, ctx)


class DayType(click.ParamType[date]):
    """``YYYY-MM-DD``."""

    name = "YYYY-MM-DD"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The date, or a usage error."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"not a date: {value!r} (write 2026-11-30)", param, ctx)


def as_json(command: F) -> F:
    """``--json``: JSON Lines on stdout."""
    return click.option("--json", "as_json", is_flag=True, help="JSON Lines on stdout.")(command)


def refs(command: F) -> F:
    """One or more orders."""
    return click.argument("refs", nargs=-1, required=True, metavar="REF...")(command)

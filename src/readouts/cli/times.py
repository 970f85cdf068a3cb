"""Days on the command line."""

from __future__ import annotations

import datetime as dt

import click


def day(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """An option's value as a calendar day, ``YYYY-MM-DD``; a click callback."""
    if value is None:
        return None
    try:
        return dt.date.fromisoformat(value).isoformat()
    except ValueError:
        hint = f"{value!r} is not a day; write it as 2026-03-31."
        raise click.BadParameter(hint, ctx=ctx, param=param) from None

"""The day on which records are checked."""

from __future__ import annotations

from datetime import date, timedelta


def tomorrow() -> date:
    """The last day that has begun anywhere on earth."""
    return date.today() + timedelta(days=1)

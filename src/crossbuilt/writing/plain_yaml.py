"""YAML as records are written: plain scalars, lists of words on one line."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import yaml

WIDTH = 100


class _Plain(yaml.SafeDumper):
    """Quotes only where YAML's grammar asks for it: our reader takes every scalar as text."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002
        super().increase_indent(flow, indentless=False)

    def represent_sequence(
        self,
        tag: str,
        sequence: Iterable[Any],
        flow_style: bool | None = None,  # noqa: ARG002
    ) -> yaml.SequenceNode:
        entries = list(sequence)
        return super().represent_sequence(tag, entries, all(isinstance(entry, str) for entry in entries))


_Plain.yaml_implicit_resolvers = {}


def block(value: Any) -> str:
    """A mapping, key under key."""
    return yaml.dump(_texts(value), Dumper=_Plain, sort_keys=False, allow_unicode=True, width=WIDTH)


def inline(value: Any) -> str:
    """A scalar or a list of scalars on one line."""
    text = _texts(value)
    return text if isinstance(text, str) else f"[{', '.join(text)}]"


def _texts(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _texts(entry) for key, entry in value.items()}
    if isinstance(value, list):
        return [_texts(entry) for entry in value]
    return str(value).lower() if isinstance(value, bool) else str(value)

"""`crossbuilt explain`."""

from __future__ import annotations

import itertools
import re
import textwrap
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

import click

if TYPE_CHECKING:
    from crossbuilt.reading.explanation import Example, Explanation

WIDTH: Final = 80
INDENT: Final = "    "
STRUCTURE: Final = re.compile(r"\s*(?:#|-(?: |$)|[\w-]+:(?: |$)|[\[{}\]\"'])")
"""A line that begins with a comment, a key, a list entry or a bracket: it is no continued text."""

COLOURS: Final = {"error": "red", "warning": "yellow"}


@click.command()
@click.argument("code", required=False)
@click.option("--all", "every", is_flag=True, help="Explain every code.")
def command(code: str | None, every: bool) -> None:
    """Say why a finding exists, with a wrong and a right example.

    CODE is what stands in brackets in a finding: XB101. Small letters will do.
    """
    from crossbuilt.checking.reference import explanations

    rules = explanations()
    if (code is None) != every:
        raise click.UsageError("Name a code, such as XB101, or give --all.")
    chosen = rules if code is None else [_rule(code, rules)]
    for number, rule in enumerate(chosen):
        if number:
            click.echo("\n" + "─" * WIDTH + "\n")
        for line in explanation_lines(rule):
            click.echo(line)


def _rule(code: str, rules: list[Explanation]) -> Explanation:
    """The rule with a code; another ends the command with a usage error (exit code 2)."""
    from crossbuilt.reading.suggestion import closest, did_you_mean

    by_code = {rule.code: rule for rule in rules}
    wanted = code.strip().upper()
    if wanted in by_code:
        return by_code[wanted]
    close = did_you_mean(closest(wanted, by_code)) or "crossbuilt explain --all shows every one"
    raise click.UsageError(f"There is no code {code}; {close}")


def explanation_lines(rule: Explanation) -> Iterator[str]:
    """An explanation for a terminal of 80 columns."""
    severity = click.style(str(rule.severity), fg=COLOURS[rule.severity], bold=True)
    yield f"{click.style(rule.code, bold=True)} ({severity}): {rule.title}"
    yield ""
    yield from textwrap.wrap(rule.why, WIDTH, break_long_words=False, break_on_hyphens=False)
    yield from _example("Wrong", rule.wrong)
    yield from _example("Right", rule.right)


def _example(name: str, example: Example) -> Iterator[str]:
    from crossbuilt.writing.rule_reference import about, shown_lines

    yield from ("", f"{name}{about(example)}:", "")
    for line in _fitted(list(shown_lines(example)), WIDTH - len(INDENT)):
        yield (INDENT + line).rstrip()


def _fitted(lines: list[str], width: int) -> Iterator[str]:
    """YAML in a narrower column that means the same: folded text is filled anew, a plain scalar goes on further in."""
    for is_text, group in itertools.groupby(lines, lambda line: not STRUCTURE.match(line) and _indent(line)):
        block = list(group)
        if max(map(len, block)) <= width:
            yield from block
        elif is_text:
            yield from _wrapped(" ".join(line.strip() for line in block), width, is_text, is_text)
        else:
            for line in block:
                yield from _wrapped(
                    line.strip(), width, _indent(line), _indent(line) + ("# " if "#" in line.split()[:1] else "  ")
                )


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def _wrapped(text: str, width: int, first: str, further: str) -> list[str]:
    return textwrap.wrap(
        text,
        width,
        initial_indent=first,
        subsequent_indent=further,
        break_long_words=False,
        break_on_hyphens=False,
    )

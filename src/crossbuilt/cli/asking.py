"""Asking a curator what is known of a new record."""

from __future__ import annotations

import sys
from collections.abc import Collection

import click

from crossbuilt.curating.annotation import vocabulary_of
from crossbuilt.curating.drafts import Answers, Asked, Draft
from crossbuilt.reading.document import Path
from crossbuilt.records.context import Context


def can_ask() -> bool:
    """Whether somebody sits at a terminal to answer."""
    return sys.stdin is not None and sys.stdin.isatty()


def ask_for_missing(draft: Draft, answers: Answers, context: Context) -> Answers:
    """Ask for everything that no option gave; an empty answer leaves a gap, except where the file's name needs it."""
    if any(not answers[item.name] and not item.needed for item in draft.asked):
        click.echo("Enter alone leaves a gap for later.")
    return {item.name: answers[item.name] or _ask(draft, item, context) for item in draft.asked}


def _ask(draft: Draft, item: Asked, context: Context) -> list[str]:
    answers: list[str] = []
    while True:
        question = f"{item.question} (another, or Enter)" if answers else item.question
        answer = _prompt(draft, item, question, context)
        if answer:
            answers.append(answer)
        if not answer or not item.many:
            return answers


def _prompt(draft: Draft, item: Asked, question: str, context: Context) -> str:
    """One answer; asked again until it is sound."""

    def sound(answer: str) -> str:
        text = answer.strip()
        mistakes = draft.record({item.name: [text]}, context).mistakes(context) if text else []
        if mistakes:
            raise click.UsageError("; ".join(mistakes))
        return text

    codes = _codes(draft, item.path, context)
    answer: str = click.prompt(
        question,
        default=None if item.needed else "",
        show_default=False,
        type=click.Choice([*codes]) if codes else str,
        value_proc=sound,
    )
    return answer


def _codes(draft: Draft, path: Path, context: Context) -> Collection[str]:
    field = draft.model.model_fields.get(str(path[0])) if len(path) == 1 else None
    vocabulary = vocabulary_of(field) if field else None
    return context.terms[vocabulary] if vocabulary else ()

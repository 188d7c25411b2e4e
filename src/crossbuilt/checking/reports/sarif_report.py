"""Findings as SARIF 2.1.0, for code scanning and editors.

Source of the format: https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/sarif-v2.1.0-errata01-os-complete.html
"""

from __future__ import annotations

import json
import os
import re
from typing import Any
from urllib.parse import quote

from crossbuilt import __version__
from crossbuilt.checking.reports.run import Run
from crossbuilt.reading.explanation import Explanation
from crossbuilt.reading.finding import Finding

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
ROOT = "%SRCROOT%"


def sarif_report(run: Run) -> str:
    """A SARIF log of one run: every rule there is, and the findings as its results; ends in a line break."""
    from crossbuilt.checking.reference import explanations

    rules = explanations()
    indexes = {rule.code: index for index, rule in enumerate(rules)}
    log = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "crossbuilt",
                        "version": __version__,
                        "rules": [_rule(rule) for rule in rules],
                    }
                },
                "invocations": [{"executionSuccessful": True}],
                "columnKind": "unicodeCodePoints",
                "originalUriBaseIds": {ROOT: {"description": {"text": "The folder that holds records/."}}},
                "results": [_result(finding, indexes) for finding in run.findings],
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(rule: Explanation) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": "".join(word[0].upper() + word[1:] for word in re.findall(r"[^\W_]+", rule.title)),
        "shortDescription": {"text": f"{rule.title}."},
        "fullDescription": {"text": rule.why},
        "defaultConfiguration": {"level": rule.severity.value},
        "help": {
            "text": f"{rule.why}\n\nWrong:\n\n{rule.wrong.text}\n\nRight:\n\n{rule.right.text}\n",
            "markdown": f"{rule.why}\n\nWrong:\n\n{_fenced(rule.wrong.text)}\n\nRight:\n\n{_fenced(rule.right.text)}\n",
        },
    }


def _fenced(text: str) -> str:
    longest = max((len(ticks) for ticks in re.findall("`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}yaml\n{text}\n{fence}"


def _result(finding: Finding, indexes: dict[str, int]) -> dict[str, Any]:
    place = finding.place
    index = {"ruleIndex": indexes[finding.code]} if finding.code in indexes else {}
    return {
        "ruleId": finding.code,
        **index,
        "level": finding.severity.value,
        "message": {"text": f"{finding.message}\nHint: {finding.hint}" if finding.hint else finding.message},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": quote(os.fsencode(finding.file)), "uriBaseId": ROOT},
                    "region": {
                        "startLine": place.line,
                        "startColumn": place.column,
                        "endLine": place.line,
                        "endColumn": place.end_column,
                    },
                }
            }
        ],
    }

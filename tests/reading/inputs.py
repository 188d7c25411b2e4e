"""Files that nobody would write, and some that somebody will: strategies for hypothesis."""

from __future__ import annotations

import yaml
from hypothesis import strategies as st

from crossbuilt.reading.loading import MODELS
from tests.conftest import RECORDS

FILES = {f"records/{path.relative_to(RECORDS).as_posix()}": path.read_bytes() for path in RECORDS.rglob("*.yml")}
"""The real records by the names that findings give them."""

AWKWARD_SCALARS = (
    *(
        "NO",
        "on",
        "1.10",
        "12:30",
        "0o17",
        "0x1F",
        "1_000",
        "1e9",
        ".inf",
        "2024-02-30",
        "2024-02-30T25:61",
        "null",
        "~",
    ),
    *(
        "",
        "-",
        "?",
        "!",
        "&a",
        "*a",
        "<<",
        "{",
        "}",
        "[",
        "]",
        ",",
        "#",
        "|",
        ">",
        "%",
        "@",
        "`",
        "''",
        '""',
        "=",
        "---",
    ),
    *(
        "9" * 400,
        "-0",
        "FY0000",
        "winter 2099",
        "../..",
        "2027/..",
        "/",
        "/timeline/²",
        "/timeline/9999999999999999999",
    ),
    *(
        "\u200b",
        "é",
        "e\u0301",
        "Ω",
        "\U0001f697",
        "\ufeff",
        "\x85",
        "\u2028",
        "a\tb",
        '"\\0"',
        '"\\e[31m"',
        '"\\uffff"',
    ),
    *("example", "toyota/camry", "https://", "https://example.org/\x7f", "2025-12-19-toyota-us-built-models-to-japan"),
)

SIGNS = b"\x00\x07\t\r\n \x1b\x7f\x80\xa0\xc3\xe2\xed\xf0\xff-:,[]{}&*!|>%@`#?\"'\\"


WORD_BYTES = b"abcdefnosy0123456789-_/"


def _few_of(alphabet: bytes) -> st.SearchStrategy[bytes]:
    return st.lists(st.sampled_from(alphabet), max_size=4).map(bytes)


@st.composite
def with_bytes_changed(draw: st.DrawFn) -> tuple[str, bytes]:
    """A real record with stretches of bytes replaced, taken out, or put in."""
    file = draw(st.sampled_from(sorted(FILES)))
    raw = FILES[file]
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(raw)))
        length = draw(st.sampled_from([0, 0, 1, 1, 2, 3, 8, 100, 2_000]))
        new = draw(st.sampled_from([WORD_BYTES, WORD_BYTES, SIGNS]).flatmap(_few_of) | st.binary(max_size=4))
        raw = raw[:start] + new + raw[start + length :]
    return file, raw


HOW_LINES_CHANGE = ("value", "value", "value", "drop", "drop", "double", "borrow", "move", "in", "out", "key", "end")


@st.composite
def with_lines_changed(draw: st.DrawFn) -> tuple[str, bytes]:
    """A real record with lines dropped, doubled, moved, indented or given another value, as slips of editing do."""
    file = draw(st.sampled_from(sorted(FILES)))
    lines = FILES[file].decode().splitlines(keepends=True)
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, max(0, len(lines) - 1)))
        line = lines[at] if lines else ""
        key, colon, _ = line.partition(":")
        how = draw(st.sampled_from([*HOW_LINES_CHANGE]))
        if how == "drop":
            lines[at : at + draw(st.integers(1, 5))] = []
        elif how == "double":
            lines[at:at] = lines[at : at + draw(st.integers(1, 5))]
        elif how == "move":
            lines[at : at + 1] = []
            lines.insert(draw(st.integers(0, len(lines))), line)
        elif how == "in":
            lines[at : at + 1] = [" " * draw(st.integers(1, 5)) + line]
        elif how == "out":
            lines[at : at + 1] = [line[draw(st.integers(1, 4)) :]]
        elif how == "value":
            lines[at : at + 1] = [f"{key}{colon} {draw(st.sampled_from(AWKWARD_SCALARS))}\n"]
        elif how == "key":
            lines[at : at + 1] = [draw(st.sampled_from(AWKWARD_SCALARS)) + colon + line[len(key) + len(colon) :]]
        elif how == "borrow":
            other = FILES[draw(st.sampled_from(sorted(FILES)))].decode().splitlines(keepends=True)
            start = draw(st.integers(0, len(other) - 1))
            lines[at:at] = other[start : start + draw(st.integers(1, 10))]
        else:
            lines = [line.rstrip("\n") + draw(st.sampled_from(["\r\n", "\r", "\n\n", ""])) for line in lines]
    return file, "".join(lines).encode()


KEYS = sorted(
    {name for model in MODELS.values() for name in model.model_fields} | {"country", "model", "event", "date"}
)
SCALARS = st.sampled_from(AWKWARD_SCALARS) | st.text(max_size=20).filter(lambda text: text.isprintable())
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS) | SCALARS, inner, max_size=4),
    max_leaves=12,
)


@st.composite
def made_of_keys(draw: st.DrawFn) -> tuple[str, bytes]:
    """A record of any kind whose fields hold anything, as an emitter writes it."""
    file = draw(st.sampled_from(sorted(FILES)))
    data = yaml.load(FILES[file], Loader=yaml.BaseLoader) if draw(st.booleans()) else {}
    for key in draw(st.lists(st.sampled_from(KEYS) | st.sampled_from(sorted(data) or KEYS), max_size=4)):
        data[key] = draw(VALUES)
    text: str = yaml.safe_dump(
        data,
        allow_unicode=draw(st.booleans()),
        default_flow_style=draw(st.sampled_from([True, False, None])),
        default_style=draw(st.sampled_from([None, '"', "'", "|", ">"])),
        width=draw(st.sampled_from([1, 80, 10_000])),
        line_break=draw(st.sampled_from(["\n", "\r\n", "\r"])),
        sort_keys=False,
    )
    return file, text.encode("utf-8")


YAML_SIGNS = st.text(alphabet="ab:-[]{}&*!|>'\"#%@`?,~ \n\t\\\r\u3042\u0301\u200b\x85", max_size=400).map(str.encode)


@st.composite
def any_bytes(draw: st.DrawFn) -> tuple[str, bytes]:
    """Bytes that mean nothing, and the signs of YAML in any order, in the place of a record of any kind."""
    file = draw(st.sampled_from(sorted(FILES)))
    return file, draw(st.binary(max_size=600) | st.text(max_size=300).map(str.encode) | YAML_SIGNS)

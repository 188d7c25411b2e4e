"""Names: of things that are recorded once, and of members that a region can have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from crossbuilt.checking.rule import Located, Problem, dataset_rule, record_rule
from crossbuilt.reading.document import Path
from crossbuilt.reading.explanation import Example
from crossbuilt.reading.finding import Severity
from crossbuilt.records.dataset import Dataset

if TYPE_CHECKING:
    from crossbuilt.records.company import Company
    from crossbuilt.records.plant import Plant
    from crossbuilt.records.region import RegionList
    from crossbuilt.records.vocabulary import Vocabulary


@record_rule(
    "XB421",
    "company",
    severity=Severity.WARNING,
    wrong="""
        brands:
          - id: example
            name: Example
            models:
              - {id: pickup, name: Pickup}
              - {id: sedan, name: Sedan}
              - {id: pick-up, name: Pickup}
    """,
    right="""
        brands:
          - id: example
            name: Example
            models:
              - {id: pickup, name: Pickup, names: [{name: ピックアップ, language: ja}]}
              - {id: sedan, name: Sedan}
    """,
)
def model_has_one_id_and_further_names(record: Company, _: Dataset) -> Iterator[Problem]:
    """A model under two ids is two models to every count; a further name is another than the first."""
    for index, brand in enumerate(record.brands):
        yield from _same_name(brand.models, ("brands", index, "models"), "name", "a model")
        for position, model in enumerate(brand.models):
            for number, name in enumerate(model.names):
                if name.name == model.name:
                    path = ("brands", index, "models", position, "names", number, "name")
                    message = f"“{name.name}” is the model's own name already"
                    yield Problem(path, message, "`names` is for names that differ; take it out")


@record_rule(
    "XB423",
    "vocabulary",
    severity=Severity.WARNING,
    wrong="""
        terms:
          - code: left
            label: Left
            definition: The wheel is on the left.
            scope_note: Only where a source says so.
          - code: right
            label: Left
            definition: The wheel is on the right.
            scope_note: Only where a source says so.
    """,
    right="""
        terms:
          - code: left
            label: Left
            definition: The wheel is on the left.
            scope_note: Only where a source says so.
          - code: right
            label: Right
            definition: The wheel is on the right.
            scope_note: Only where a source says so.
    """,
)
def term_has_a_label_of_its_own(record: Vocabulary, _: Dataset) -> Iterator[Problem]:
    """Readers see the label and not the code; two words with one label are one to them."""
    yield from _same_name(record.terms, ("terms",), "label", "a word")


def _same_name(things: Iterable[Any], path: Path, key: str, what: str) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for index, thing in enumerate(things):
        name = getattr(thing, key)
        at = first.setdefault(name.casefold(), index)
        if at != index:
            message = f"{what} of the {key} “{name}” stands already as number {at + 1}"
            yield Problem((*path, index, key), message, "remove one of the two, or write what tells them apart")


_NAMED = "id: other-works\nname: {}\nplace: Rayong\ncountry: TH"


@dataset_rule(
    "XB422",
    severity=Severity.WARNING,
    wrong=Example(_NAMED.format("Example Rayong plant"), "plant", "plants/other-works.yml"),
    right=Example(_NAMED.format("Other works"), "plant", "plants/other-works.yml"),
)
def company_or_plant_is_recorded_once(dataset: Dataset) -> Iterator[Located]:
    """One thing under two ids is two things to every count, and each record has half of what is known."""
    kinds: dict[str, Mapping[str, Company | Plant]] = {"company": dataset.companies, "plant": dataset.plants}
    for kind, records in kinds.items():
        first: dict[tuple[str, str], str] = {}
        for record_id, record in records.items():
            same = first.setdefault((record.name.casefold(), record.country), record_id)
            if same != record_id and not record.withdrawn and not records[same].withdrawn:
                message = f"{same}.yml has the same name, “{record.name}”"
                hint = "withdraw one of the two in favour of the other, or write what tells them apart"
                yield Located(kind, record_id, Problem(("name",), message, hint))


@record_rule(
    "XB425",
    "plant",
    wrong="""
        operator: example
        partners: [example]
    """,
    right="""
        operator: example
        partners: [other-motor]
    """,
)
def partner_is_beside_the_operator(record: Plant, _: Dataset) -> Iterator[Problem]:
    """Partners are those who share in the plant beside the one who runs it."""
    for index, partner in enumerate(record.partners or ()):
        if partner == record.operator:
            message = f"`{partner}` runs the plant already, as `operator`"
            yield Problem(("partners", index), message, "name the other partner, or take it out")


@record_rule(
    "XB426",
    "region_list",
    severity=Severity.WARNING,
    wrong="""
        regions:
          - code: EFTA
            name: European Free Trade Association
            kind: wording
            members:
              - {country: CH, since: 1960-05-03}
            sources: [efta]
    """,
    right="""
        regions:
          - code: EFTA
            name: European Free Trade Association
            kind: bloc
            members:
              - {country: CH, since: 1960-05-03}
            sources: [efta]
    """,
)
def members_fit_the_kind_of_region(record: RegionList, _: Dataset) -> Iterator[Problem]:
    """A region of wording has no bounds, so that members would draw what no source draws; a member is one once."""
    for index, region in enumerate(record.regions):
        if region.kind == "wording" and region.members:
            message = f"{region.code} has members, but the kind `wording` means that sources draw no bounds"
            yield Problem(("regions", index, "kind"), message, "write `bloc` or `geography`, or take the members away")
        for position, member in enumerate(region.members):
            for other in region.members[:position]:
                apart = (member.since and other.until and not member.since.precedes(other.until)) or (
                    other.since and member.until and not other.since.precedes(member.until)
                )
                same = (member.since, member.until) == (other.since, other.until)  # told by XB131
                if member.country == other.country and not apart and not same:
                    path = ("regions", index, "members", position, "country")
                    message = f"{member.country} is a member twice at one time"
                    yield Problem(path, message, "remove one of the two, or write `until` where it left and came back")

"""Identifiers, and references to what has one."""

from typing import Annotated

from pydantic import StringConstraints

from crossbuilt.records.context import RefersTo
from crossbuilt.records.id_forms import ANNOUNCEMENT, AREA, COUNTRY, MODEL, SLUG
from crossbuilt.records.illustration import Looks

Slug = Annotated[
    str,
    StringConstraints(pattern=rf"^{SLUG}$"),
    Looks(
        "id",
        "Small letters and digits, words joined by hyphens.",
        ("toyota", "toyota-kentucky"),
        {
            "Toyota-Kentucky": "has capital letters: write `toyota-kentucky`",
            "toyota_kentucky": "has an underscore where ids have a hyphen: write `toyota-kentucky`",
            "toyota kentucky": "has a space: write `toyota-kentucky`",
            "škoda": "has a letter beyond a to z: write `skoda`",
            "toyota-": "ends with a hyphen",
        },
    ),
]

AnnouncementId = Annotated[
    str,
    StringConstraints(pattern=rf"^{ANNOUNCEMENT}$"),
    Looks(
        "announcement id",
        "The date as far as it was known when the record was first published, then words: `<announced>-<slug>`.",
        ("2025-12-19-toyota-us-built-models-to-japan",),
        {
            "toyota-us-built-models-to-japan": "lacks the date",
            "2025-12-19": "lacks the words after the date",
            "19-12-2025-toyota-us-built-models-to-japan": "has the day first",
            "2025-12-19-Toyota-us-built-models": "has a capital letter",
            "2025-12-19_toyota_us_built_models": "has underscores where ids have hyphens",
            "2025-12-19-toyota-us-built-models-to-japan.yml": "is the name of the file: leave out `.yml`",
        },
    ),
]

CompanyRef = Annotated[
    Slug,
    RefersTo("company"),
    Looks(
        "company id",
        "The name of a file in records/companies/, without `.yml`.",
        ("toyota", "maruti-suzuki"),
        {
            "Toyota": "is the name: write the id, `toyota`",
            "Toyota Motor Corporation": "is the name: write the id, `toyota`",
            "companies/toyota": "has the folder before it: write `toyota`",
        },
    ),
]
PlantRef = Annotated[
    Slug,
    RefersTo("plant"),
    Looks(
        "plant id",
        "The name of a file in records/plants/, without `.yml`.",
        ("toyota-kentucky", "toyota-texas"),
        {
            "Toyota Motor Manufacturing Kentucky": "is the name: write the id, `toyota-kentucky`",
            "toyota/kentucky": "has a slash, as models have: write `toyota-kentucky`",
            "toyota-kentucky.yml": "is the name of the file: write `toyota-kentucky`",
        },
    ),
]
InstrumentRef = Annotated[
    Slug,
    RefersTo("instrument"),
    Looks(
        "instrument id",
        "The name of a file in records/instruments/, without `.yml`.",
        ("jp-us-built-car-certification", "us-section-232-cars"),
        {
            "JP-us-built-car-certification": "has capital letters: write `jp-us-built-car-certification`",
            "Section 232": "is the name: write the id, `us-section-232-cars`",
        },
    ),
]
AnnouncementRef = Annotated[
    AnnouncementId,
    RefersTo("announcement"),
    Looks(
        "other announcement",
        "The id of another record in records/announcements/.",
        ("2025-12-19-toyota-us-built-models-to-japan",),
        {
            "toyota-us-built-models-to-japan": "lacks the date",
            "2025-12-19-toyota-us-built-models-to-japan.yml": "is the name of the file: leave out `.yml`",
            "2025/2025-12-19-toyota-us-built-models-to-japan": "has the folder before it",
        },
    ),
]
SourceKey = Annotated[
    Slug,
    Looks(
        "source key",
        "A short name of the curator's choice for a source of this record: small letters, digits, hyphens.",
        ("toyota-release", "nikkan"),
        {
            "Toyota release": "has a capital letter and a space: write `toyota-release`",
            "toyota_release": "has an underscore where keys have a hyphen: write `toyota-release`",
        },
    ),
]
SourceRef = Annotated[
    SourceKey,
    RefersTo("source"),
    Looks(
        "cited source",
        "A key of the record's own `sources`.",
        ("toyota-release", "nikkan"),
        {
            "Toyota release": "is no key: write `toyota-release`, as under `sources`",
            "toyota_release": "has an underscore where keys have a hyphen: write `toyota-release`",
            "https://example.org/news": "is the address: write the key that the source has under `sources`",
        },
    ),
]
ModelRef = Annotated[
    str,
    StringConstraints(pattern=rf"^{MODEL}$"),
    RefersTo("model"),
    Looks(
        "model",
        "`<brand>/<model>`, as in records/companies/; brand ids are unique across companies.",
        ("toyota/camry", "nissan/murano"),
        {
            "camry": "lacks the brand: write `toyota/camry`",
            "Toyota Camry": "is the name: write `toyota/camry`",
            "Toyota/Camry": "has capital letters: write `toyota/camry`",
            "toyota-camry": "has a hyphen where the slash belongs: write `toyota/camry`",
            "toyota/camry/hybrid": "has a third part: powertrains have a key of their own",
        },
    ),
]

CountryCode = Annotated[
    str,
    StringConstraints(pattern=rf"^{COUNTRY}$"),
    RefersTo("country"),
    Looks(
        "country code",
        "ISO 3166-1 alpha-2, and XK for Kosovo, as CLDR and the EU use it.",
        ("JP", "US", "GB"),
        {
            "Japan": "is the name: write `JP`",
            "jp": "has small letters: write `JP`",
            "USA": "has three letters: write `US`",
            "UK": "is no ISO code: write `GB`",
            "EU": "is a region; a country is wanted here",
        },
    ),
]

AreaCode = Annotated[
    str,
    StringConstraints(pattern=rf"^{AREA}$"),
    RefersTo("area"),
    Looks(
        "country or region",
        "A country code, or a region of regions.yml.",
        ("JP", "EU", "LATIN-AMERICA"),
        {
            "Japan": "is the name: write `JP`",
            "UK": "is no ISO code: write `GB`",
            "Europe": "is the name: write `EUROPE`, a code of regions.yml",
            "Latin America": "is the name: write `LATIN-AMERICA`, a code of regions.yml",
            "JP, US": "is two markets: write a list, `[JP, US]`",
            "65 markets": "is a market in words, which belongs in `market_wording`",
        },
    ),
]

CurrencyCode = Annotated[
    str,
    StringConstraints(pattern=r"^[A-Z]{3}$"),
    RefersTo("currency"),
    Looks(
        "currency code",
        "ISO 4217.",
        ("JPY", "USD", "EUR"),
        {
            "¥": "is a sign: write `JPY` or `CNY`",
            "yen": "is the name: write `JPY`",
            "usd": "has small letters: write `USD`",
            "RMB": "is no ISO code: write `CNY`",
            "A$": "is a sign: write `AUD`",
        },
    ),
]

RegionCode = Annotated[
    str,
    StringConstraints(pattern=rf"^{AREA}$"),
    Looks(
        "region code",
        "Capital letters and digits, words joined by hyphens; no country code.",
        ("EU", "LATIN-AMERICA"),
        {
            "Eu": "has a small letter: write `EU`",
            "Latin America": "is the name: write `LATIN-AMERICA`",
            "LATIN_AMERICA": "has an underscore where codes have a hyphen: write `LATIN-AMERICA`",
        },
    ),
]

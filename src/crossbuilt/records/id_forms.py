"""How ids and codes are written, as regular expressions without anchors."""

SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"

ANNOUNCEMENT = rf"(?:1[89]|20)[0-9]{{2}}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?-[a-z]{SLUG}"

MODEL = rf"{SLUG}/{SLUG}"

COUNTRY = r"[A-Z]{2}"

AREA = r"[A-Z][A-Z0-9]+(?:-[A-Z0-9]+)*"

"""The base of every model in this room."""

from pydantic import BaseModel, ConfigDict


class Part(BaseModel):
    """A record or a part of one: it cannot change, and it has no keys but its own.

    The docstring under each attribute is its description in the published JSON Schema.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

"""The published tables: what each column means, and how its values come from the records."""

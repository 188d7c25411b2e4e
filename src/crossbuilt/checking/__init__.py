"""Rules that look across the fields of a record, and across records."""

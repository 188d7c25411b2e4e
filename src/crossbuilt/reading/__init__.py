"""From YAML files to records, keeping the place of every value."""

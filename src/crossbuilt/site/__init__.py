"""What Datasette is told about the database."""

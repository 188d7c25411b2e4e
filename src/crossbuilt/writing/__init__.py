"""Writing the tables: SQLite, CSV, and the step that puts a finished build in place."""

"""What a record is: frozen pydantic models, one concept a file, and the dates they carry."""

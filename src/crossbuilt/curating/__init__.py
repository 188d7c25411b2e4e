"""What helps in writing records: their canonical form, and skeletons of new ones."""

"""A finished check in the formats that people and programs read.

To add a format: a file here with a function from `Run` to text, and its name in `formats.py`.
"""

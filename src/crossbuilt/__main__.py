"""`python -m crossbuilt`."""

from crossbuilt.cli import main

if __name__ == "__main__":
    main(prog_name="crossbuilt")

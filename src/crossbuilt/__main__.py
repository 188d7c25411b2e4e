"""`python -m crossbuilt`."""

from crossbuilt.cli import run

if __name__ == "__main__":
    run()

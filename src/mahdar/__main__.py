"""`python -m mahdar` is the program `mahdar`."""

from mahdar.interfaces.cli.main import run

run()

"""The cli room: thin commands over ``service``; no command computes anything itself."""

from readouts.cli.app import cli, main

__all__ = ["cli", "main"]

"""Readouts: one record per event from many news reports, every value traced to its sentences."""

__version__ = "0.1.0"

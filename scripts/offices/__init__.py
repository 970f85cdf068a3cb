"""Builds offices.csv: dated terms of office out of public lists and of what is known by heart."""

"""A small encoder that reads a sentence with its parties marked: how likely is which type."""

from readouts.coding.scorer.network import NONE, Card, Network, Score, network

__all__ = ["NONE", "Card", "Network", "Score", "network"]

"""Tables of actors that users bring: CSV, or entities of FollowTheMoney."""

from readouts.exchange.own_actors.read import Fault, ReadActors, read_actors

__all__ = ["Fault", "ReadActors", "read_actors"]

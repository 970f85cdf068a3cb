"""Pages of ``service`` as lines of a terminal."""

"""The reuse room."""

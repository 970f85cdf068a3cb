"""The coding room."""

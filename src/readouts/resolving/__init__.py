"""The resolving room."""

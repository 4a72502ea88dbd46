"""The journal and the local index."""

"""Unfinished business: what an earlier run left open, one question after the other."""

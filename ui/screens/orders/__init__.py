"""The orders screen: search, filter, sort, export; Return opens one on the bench."""

"""A window for label files: what ``quayside open`` shows, beside the packing window or without."""

"""The label preview: the very dots that are printed, and what scans from them."""

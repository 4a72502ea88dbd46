"""One packing bench: scans in, the state of the work out. No window, no widgets."""

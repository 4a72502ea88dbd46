"""The nouns of the packing bench: plain values, no I/O."""

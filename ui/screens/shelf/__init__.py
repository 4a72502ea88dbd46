"""The shelf: slots, prints in question, and what became of every print."""

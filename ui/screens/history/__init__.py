"""The history screen: what was done with an order, its labels and prints; reprint."""

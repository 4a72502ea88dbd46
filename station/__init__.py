"""The core of Quayside: orders, purchases, labels and the journal, without a window."""

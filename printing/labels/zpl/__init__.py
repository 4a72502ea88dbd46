"""ZPL: its commands, what a label says, the dots that a printer makes of it, and its barcodes."""

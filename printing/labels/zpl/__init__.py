"""ZPL: its commands, its barcodes, the dots that a printer makes of them, guard and read-back."""

"""ZPL: its commands, the dots a printer makes of it, its barcodes, the guard of what comes in."""

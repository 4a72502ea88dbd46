"""Barcodes as ZPL sets them: from field data to dots, upright."""

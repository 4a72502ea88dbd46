"""Bytes and bitmaps of labels: reading, drawing and encoding them, no printer in sight."""

"""The settings: account, printers, boxes, prices, pickup address, station and display."""

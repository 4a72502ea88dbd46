"""What a station writes of what it did: files, how much is told, and what never stands in them."""

"""ZPL from outside: so far its frame, later its tokens, the guard and the preview."""

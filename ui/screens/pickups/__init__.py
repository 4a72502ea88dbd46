"""Pickups: what waits for a driver, booked in one go."""

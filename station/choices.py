"""What settings may say of the window's look and of the shelf: asked before all else is read."""

LANGUAGES = ("fr", "en", "de", "es", "it", "nl")
THEMES = ("system", "light", "dark")
SCALES = (100, 125, 150)
"""Type sizes in percent."""
MOST_SLOTS = 26
"""A slot is a letter."""

"""The words for every error, by branch of the error tree; ``ui/problems.py`` is the way in."""

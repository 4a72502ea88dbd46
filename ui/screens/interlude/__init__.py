"""What is shown while there is no station: it opens, it cannot be opened, it finishes."""

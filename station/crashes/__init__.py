"""What is kept of a fault in the program itself, and of a process that ended without a word.

Nothing here opens the journal: it is whole after any end, by SQLite's own means.
"""

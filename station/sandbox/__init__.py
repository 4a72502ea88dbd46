"""A faithful marketplace on loopback, to try, train and test against.

It shares no code with the client: a shared codec would hide every mistake in the codec.
"""

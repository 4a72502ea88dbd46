"""A faithful marketplace on loopback, to try, train and test against. It shares no code with the client."""

"""A faithful marketplace on loopback, to try, train and test against.

``server.running(options)`` starts one in a thread, ``server.run(options)`` makes it the process.
``/_sandbox/ledger`` tells what was really carried out; ``/_sandbox/faults``, ``/_sandbox/orders``
and ``/_sandbox/clock`` let things go wrong at will (``station.sandbox.faults`` has the names).

It shares no code with the client: a shared codec would hide every mistake in the codec.
"""

"""The parts that screens are built of: plain values in, signals out, one widget a file."""

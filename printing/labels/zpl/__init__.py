"""ZPL: its commands, the guard for what comes from outside, and the dots that it draws."""

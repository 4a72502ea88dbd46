"""ZPL: its commands, the guard for what comes from outside, and reading back what it draws."""

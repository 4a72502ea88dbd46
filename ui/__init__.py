"""The front ends: the command line now, the window beside it."""

"""``quayside --demo``: the window on a sandbox; without a display a scripted morning in it."""

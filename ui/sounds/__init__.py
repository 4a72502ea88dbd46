"""What is heard: four sounds, so that a packer can look at the box and not at the screen.

    bench, prints, problems ─▶ hearing.py (which cue: pure) ─▶ Turn (one at a time) ─▶ Speaker
                                                                (a thread) ─▶ Player (the system's)

Nothing is said by a sound alone: each also has colour, icon and words.
"""

"""``python -m tests.fuzz.by_chance TARGET SECONDS SEED CORPUS OUT``: random changes of samples.

For where atheris is missing. An input that breaks the target is written to the folder OUT, and
all goes on.
"""

import random
import sys
import time
from hashlib import sha256
from pathlib import Path

from tests.fuzz.corpus import mutated, words
from tests.fuzz.targets import TARGETS

SLOW_S = 2.0
"""CPU seconds beside other work and under watch; what takes so long is tried again alone."""


def main(name: str, seconds: float, seed: str, corpus: Path, out: Path) -> None:
    """Try until the time is over; says how many inputs that were."""
    target, dice = TARGETS[name], random.Random(seed)
    pieces, files = words(target.kind), sorted(corpus.iterdir())
    seeds = [file.read_bytes() for file in files]
    ends = time.monotonic() + seconds
    tried = 0
    while time.monotonic() < ends:
        data = mutated(dice.choice(seeds), pieces, dice)
        tried += 1
        began = time.process_time()
        try:
            target.run(data)
            is_broken = time.process_time() - began > SLOW_S
        except Exception:  # any at all is a finding
            is_broken = True
        if is_broken:
            (out / f"chance-{sha256(data).hexdigest()[:16]}").write_bytes(data)
    print(f"#{tried} DONE", file=sys.stderr)


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]), sys.argv[3], Path(sys.argv[4]), Path(sys.argv[5]))

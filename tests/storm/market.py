"""The sandbox of a storm, a process of its own: it would carry out a second purchase, and count it.

python -m tests.storm.market ORDERS GENERATION [REQUESTS_A_MINUTE]
"""

import sys
from dataclasses import replace
from typing import cast

from station.sandbox.options import Generation, SandboxOptions
from station.sandbox.server import run

SEED = 1
LABEL_DELAY_S = 0.03


def options(orders: int, generation: str) -> SandboxOptions:
    """How it is set up."""
    return SandboxOptions(
        seed=SEED,
        orders=orders,
        generation=cast("Generation", generation),
        label_delay_s=LABEL_DELAY_S,
        second_confirm="carried-out",
    )


if __name__ == "__main__":
    chosen = options(int(sys.argv[1]), sys.argv[2])
    for rate in sys.argv[3:]:
        chosen = replace(chosen, rate_per_minute=int(rate))
    run(chosen)

"""``python -m tests.fuzz.by_atheris TARGET FLAGS…``: atheris drives a target until it breaks.

It sees which branches an input reaches and goes on from those that reach new ones. ``FLAGS`` are
libFuzzer's, which writes down the input that breaks it and ends the process.
"""

import sys
import time

import atheris  # type: ignore[import-not-found]

with atheris.instrument_imports(include=["printing"]):
    from tests.fuzz.targets import TARGETS

from tests.fuzz.by_chance import SLOW_S


class TooSlow(Exception):
    """An input that took so long, in seconds."""


def main() -> None:
    """Never returns: libFuzzer ends the process."""
    target = TARGETS[sys.argv.pop(1)]

    def one_input(data: bytes) -> None:
        began = time.process_time()
        target.run(data)
        took_s = time.process_time() - began
        if took_s > SLOW_S:
            raise TooSlow(took_s)

    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()


if __name__ == "__main__":
    main()

"""``make translations``: brings the catalogues up to date with the program, and compiles them.

New texts come in as unfinished, texts that are gone go. Edit the ``.ts`` files (by hand, or with
Qt Linguist), then run this once more: it writes the ``.qm`` files that the program reads.
"""

import sys

from tests.translations.catalogue import CATALOGUES, Catalogue, compile_into, update
from tests.translations.extraction import BadCall


def main() -> int:
    """Update, compile, and say what is left to translate; 1 where something is."""
    left = 0
    for file in CATALOGUES:
        try:
            update(file)
        except BadCall as error:
            print(error, file=sys.stderr)
            return 2
        compile_into(file, file.with_suffix(".qm"))
        missing = [entry for entry in Catalogue.read(file).entries if not entry.is_finished]
        print(f"{file.name}: {len(missing)} to translate")
        left += len(missing)
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())

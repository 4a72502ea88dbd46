"""What the command line says of a fault in the program. Imports little: much may be broken."""

from pathlib import Path

from ui.i18n import translate


def program_failed(kind: str, report: Path | None) -> tuple[str, str, str]:
    """What happened, what is saved, and where the report lies."""
    happened = translate("Problems", "Something went wrong in the program ({kind}).")
    saved = translate(
        "Problems", "What was done so far is in the journal, and nothing is sent twice."
    )
    if report is None:
        last = translate("Problems", "No report could be written.")
    else:
        text = translate(
            "Problems",
            "The report lies at {file}. If it comes back: quayside doctor --bundle support.zip",
        )
        last = text.format(file=report)
    return happened.format(kind=kind), saved, last

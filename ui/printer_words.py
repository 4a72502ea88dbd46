"""What printers prove and what keeps them from printing, in the packer's words."""

from printing.discovery import MOST_ADDRESSES, FoundPrinter, NoPrinterThere
from printing.status.faults import Fault
from station.domain.evidence import Evidence
from ui.i18n import translate


def evidence_words(evidence: Evidence | None, kind: str) -> str:
    """What a printer of a kind (tcp, queue, file) can prove, in a few words for a list."""
    if kind == "file":
        return translate("Printers", "Each document becomes a file")
    return {
        Evidence.PROVES: translate("Printers", "Proves each label"),
        Evidence.REPORTS: translate("Printers", "Knows its queue, not its paper"),
        Evidence.SILENT: translate("Printers", "Silent: you confirm each label"),
        None: translate("Printers", "What it proves is not known yet"),
    }[evidence]


def evidence_sentence(evidence: Evidence | None, kind: str) -> str:
    """The same in sentences: what it means for the packer."""
    if kind == "file":
        return translate(
            "Printers", "A folder takes files. Whoever prints them sees whether they came out."
        )
    return {
        Evidence.PROVES: translate(
            "Printers",
            "This printer proves each label: it tells when its paper is out, and counts what "
            "came out.",
        ),
        Evidence.REPORTS: translate(
            "Printers",
            "This printer tells of its queue, not of its paper: you confirm each label by a scan.",
        ),
    }.get(
        evidence or Evidence.SILENT,
        translate(
            "Printers",
            "This printer keeps silent about labels and paper: you confirm each label by a scan.",
        ),
    )


def fault_word(fault: Fault) -> str:
    """What keeps a printer from printing, as short as a lamp needs it."""
    return {
        Fault.PAPER_OUT: translate("Printers", "Paper out"),
        Fault.RIBBON_OUT: translate("Printers", "Ribbon out"),
        Fault.HEAD_OPEN: translate("Printers", "Head open"),
        Fault.PAUSED: translate("Printers", "Paused"),
        Fault.CUTTER: translate("Printers", "Cutter jammed"),
        Fault.TOO_HOT: translate("Printers", "Too hot"),
        Fault.TOO_COLD: translate("Printers", "Too cold"),
        Fault.HEAD: translate("Printers", "Head fault"),
        Fault.JAM: translate("Printers", "Paper jam"),
        Fault.SUPPLY: translate("Printers", "Toner out"),
        Fault.OFFLINE: translate("Printers", "Offline"),
        Fault.MEMORY: translate("Printers", "Memory fault"),
        Fault.OTHER: translate("Printers", "Fault"),
    }[fault]


def nobody_words(error: NoPrinterThere) -> str:
    """Why nothing can be added at an address."""
    if not error.where:
        return translate("Printers", "Type an address first.")
    words = {
        "address": translate("Printers", "{where} is no address."),
        "too many": translate("Printers", "Ask for no more than {most} addresses at once."),
        "unknown host": translate("Printers", "Nobody has the name {where}."),
        "refused": translate("Printers", "Nothing takes print jobs at {where}."),
        "silent": translate("Printers", "Nobody answers at {where}."),
    }[error.reason]
    return words.format(where=error.where, most=MOST_ADDRESSES)


def somebody_words(found: FoundPrinter) -> str:
    """Who answered at an address."""
    if not found.name:
        return translate("Printers", "Something takes print jobs there and does not say what.")
    return translate("Printers", "{printer} answers.").format(printer=found.name)

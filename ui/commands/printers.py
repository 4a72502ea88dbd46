"""``quayside printers``: which there are and how they are; found, tested and probed."""

import asyncio
from typing import TYPE_CHECKING

import click

from station.domain.errors import UsageError
from station.domain.evidence import Evidence
from station.domain.printjob import DocumentKind
from station.settings import PrinterSettings, Settings
from station.station import Station
from ui import options
from ui.problems import Exit
from ui.rows import Row, print_row
from ui.running import emit, with_settings, with_station

if TYPE_CHECKING:
    from printing.discovery import FoundPrinter, Search
    from printing.printers.transport import Usability
    from printing.setup_assistant import Facts


@click.group("printers", invoke_without_command=True)
@options.as_json
@click.pass_context
def command(context: click.Context, as_json: bool) -> int:
    """List the printers: where they are, how they are, and what they can prove.

    proves: it answers for its state and counts its labels. reports: a queue that has states and
    knows nothing of paper. silent: files, and printers that answer nothing.
    """
    if context.invoked_subcommand:
        return Exit.DONE

    def work(settings: Settings) -> int:
        for printer, usability in asyncio.run(_states(settings)):
            if as_json:
                emit(_printer_row(printer, usability, settings))
            else:
                mark = "ok " if usability.is_usable else "NO "
                words = usability.words or "usable"
                proves = f"evidence: {_evidence(printer) or 'not known yet'}"
                click.echo(f"{mark} {printer.name:<18} {_where(printer)}; {words}; {proves}")
        if not settings.printers and not as_json:
            click.echo("No printer is set up.")
        return Exit.DONE

    return with_settings(work, as_json=as_json)


@command.command("find")
@click.argument("addresses", nargs=-1, metavar="[ADDRESS...]")
@options.as_json
def find(addresses: tuple[str, ...], as_json: bool) -> int:
    """List the system's print queues, and the printers that answer at these addresses.

    An address is HOST or HOST:PORT, or a range such as 192.0.2.10-20. Nothing else is asked, and
    nothing is printed. Ends with 1 where nothing is found.
    """
    from printing.discovery import NoPrinterThere
    from ui.printer_words import nobody_words

    try:
        queues, search = asyncio.run(_found(" ".join(addresses)))
    except NoPrinterThere as error:
        raise click.UsageError(nobody_words(error)) from error
    printers = [*queues, *search.printers]
    for found in printers:
        if as_json:
            emit(_found_row(found))
        else:
            said = ", ".join(filter(None, (found.language, f"{found.dpi} dpi" * bool(found.dpi))))
            click.echo(f"{found.kind:<6} {found.where:<24} {found.name} {said}".rstrip())
    for nobody in search.nobody:
        click.echo(nobody_words(nobody), err=True)
    return Exit.DONE if printers else Exit.REFUSED


@command.command("test")
@click.argument("name")
@options.as_json
def test(name: str, as_json: bool) -> int:
    """Print a test label: rulers, a barcode, and which printer and station it is."""

    async def work(station: Station) -> int:
        from station.clock import SystemClock
        from ui.documents import stock_label_pdf

        printer = _named(station.settings, name)
        data = await asyncio.to_thread(
            stock_label_pdf, station.settings, printer, SystemClock().now()
        )
        job = await station.print_document(DocumentKind.LABEL_PDF, "test-label", data, printer=name)
        if as_json:
            emit({"prints": [print_row(job)]})
        else:
            told = job.detail or job.receipt
            click.echo(f"test label: {job.state} on {job.printer} {told}".rstrip())
        return Exit.DONE

    return with_station(work, as_json=as_json)


@command.command("probe")
@click.argument("name")
@options.as_json
def probe(name: str, as_json: bool) -> int:
    """Ask a printer what it is and what it can prove, and keep that in settings.toml.

    Nothing is printed.
    """

    def work(settings: Settings) -> int:
        printer = _named(settings, name)
        facts = asyncio.run(_asked(printer))
        if facts.evidence is not printer.evidence:
            _keep(settings, name, facts.evidence)
        if as_json:
            emit({"printer": name, **_facts_row(facts)})
        else:
            who = " ".join(filter(None, (facts.model, facts.firmware)))
            before = f" (was {printer.evidence or 'not known'})"
            changed = before if facts.evidence is not printer.evidence else ""
            click.echo(f"{name}: {who or 'does not say what it is'}; {facts.evidence}{changed}")
        return Exit.DONE

    return with_settings(work, as_json=as_json)


def _named(settings: Settings, name: str) -> PrinterSettings:
    """The printer of that name. Raises UsageError."""
    printer = settings.printers.get(name)
    if printer is None:
        known = ", ".join(settings.printers) or "none"
        raise UsageError(f"there is no printer {name!r}; there are: {known}")
    return printer


async def _states(settings: Settings) -> list[tuple[PrinterSettings, "Usability"]]:
    """Every printer with its state; all are asked at once."""
    from printing.spooler import build_spooler

    spooler = build_spooler(settings)
    states = await asyncio.gather(*(spooler.is_usable(name) for name in settings.printers))
    return list(zip(settings.printers.values(), states, strict=True))


async def _found(text: str) -> tuple[list["FoundPrinter"], "Search"]:
    from printing.discovery import Search, ask_addresses, system_queues

    search = await ask_addresses(text) if text else Search()
    return await system_queues(), search


async def _asked(printer: PrinterSettings) -> "Facts":
    from printing.setup_assistant import ask

    return await ask(printer)


def _keep(settings: Settings, name: str, evidence: Evidence) -> None:
    """Nothing else of the printer is written. Raises SettingsError and StorageError."""
    from station.settings_writer import SetValue, write_settings

    change = SetValue(("printers", name, "evidence"), evidence.value)
    write_settings(settings.home / "settings.toml", [change])


def _evidence(printer: PrinterSettings) -> str:
    from printing.probe import evidence_of

    found = evidence_of(printer)
    return found.value if found else ""


def _where(printer: PrinterSettings) -> str:
    host = f"[{printer.host}]" if ":" in printer.host else printer.host
    return {"tcp": f"{host}:{printer.port}", "queue": f"queue {printer.queue}"}.get(
        printer.kind, f"folder {printer.folder}"
    )


def _printer_row(printer: PrinterSettings, usability: "Usability", settings: Settings) -> Row:
    return {
        "printer": printer.name,
        "kind": printer.kind,
        "where": _where(printer),
        "language": printer.language,
        "dpi": printer.dpi,
        "width_mm": printer.width_mm,
        "length_mm": printer.length_mm,
        "evidence": _evidence(printer) or None,
        "is_usable": usability.is_usable,
        "words": usability.words,
        "faults": [fault.name.lower() for fault in usability.faults],
        "prints": [kind.value for kind, name in settings.routes.items() if name == printer.name],
    }


def _found_row(found: "FoundPrinter") -> Row:
    return {
        "kind": found.kind,
        "where": found.where,
        "model": found.name,
        "language": found.language or None,
        "dpi": found.dpi or None,
    }


def _facts_row(facts: "Facts") -> Row:
    return {
        "model": facts.model,
        "firmware": facts.firmware,
        "dpi": facts.dpi or None,
        "width_mm": facts.width_mm or None,
        "languages": list(facts.languages),
        "evidence": facts.evidence.value,
    }

"""The manual page quayside(1), made from the command line itself, so that it cannot go stale."""

import re
from collections.abc import Iterator

import click

from ui.cli import quayside
from ui.problem_words.row import Exit

EXITS = {
    Exit.DONE: "Done.",
    Exit.REFUSED: "Refused: by the marketplace, a check or the state of the order.",
    Exit.USAGE: "The command or the settings are wrong.",
    Exit.CANNOT_REACH: "The marketplace cannot be reached.",
    Exit.UNKNOWN: "The outcome is unknown, and is settled on the next run.",
    Exit.PRINTING: "Printing failed.",
    Exit.BROKEN: "A fault in the program; its report is in crashes/ of the data folder.",
}
ENVIRONMENT = {
    "QUAYSIDE_HOME": "The data folder.",
    "QUAYSIDE_API_URL": "The marketplace's address, in place of that in the settings.",
    "QUAYSIDE_CLIENT_ID": "The account's client id, in place of that in the settings.",
    "QUAYSIDE_CLIENT_SECRET": "Its secret, in place of that in the keyring.",
    "QUAYSIDE_LOG_LEVEL": "DEBUG, INFO, WARNING or ERROR.",
}
FILES = {
    "~/.local/share/Quayside/": "The data folder: settings, journal, labels, logs and copies."
    " Removing the program leaves it where it is.",
}


def manual_page(version: str, day: str) -> str:
    """The page in the man macros of roff; ``day`` (YYYY-MM-DD) stands at its foot."""
    lines = [
        f'.TH QUAYSIDE 1 "{day}" "Quayside {version}" "User Commands"',
        ".ad l",  # names of options are long: no gaps are torn between words
        ".nh",
        ".SH NAME",
        r"quayside \- scan, weigh and ship Ankorstore orders",
        ".SH SYNOPSIS",
        ".B quayside",
        r"[\fIOPTIONS\fR] [\fICOMMAND\fR [\fIARGS\fR]...]",
        ".SH DESCRIPTION",
        *_paragraphs(quayside.help or ""),
        ".SH OPTIONS",
    ]
    with _context(quayside, "quayside") as context:
        lines += _options(quayside, context)
        lines += _help_option(quayside, context)
        lines.append(".SH COMMANDS")
        for name in quayside.list_commands(context):
            command = quayside.get_command(context, name)
            if command is not None:
                lines += described(command, f"quayside {name}")
    lines.append(".SH EXIT STATUS")
    for code, words in EXITS.items():
        lines += _item(str(code.value), words)
    for heading, rows in (("ENVIRONMENT", ENVIRONMENT), ("FILES", FILES)):
        lines.append(f".SH {heading}")
        for name, words in rows.items():
            lines += _item(name, words)
    return "\n".join([*lines, ".SH SEE ALSO", ".BR lp (1),", ".BR lpstat (1)"]) + "\n"


def described(command: click.Command, name: str) -> Iterator[str]:
    """A command's part of the page, with those of its own commands after it."""
    with _context(command, name) as context:
        usage = " ".join(command.collect_usage_pieces(context))
        yield f'.SS "{_text(name)}"'
        yield rf"\fB{_text(name)}\fR {_text(usage)}"
        yield from (".PP", *_paragraphs(command.help or ""))
        yield from _options(command, context)
        if isinstance(command, click.Group):
            for inner in command.list_commands(context):
                found = command.get_command(context, inner)
                if found is not None:
                    yield from described(found, f"{name} {inner}")


def _context(command: click.Command, name: str) -> click.Context:
    return click.Context(command, info_name=name, **quayside.context_settings)


def _options(command: click.Command, context: click.Context) -> Iterator[str]:
    """The command's own options; its arguments stand in its first line."""
    for parameter in command.params:
        record = parameter.get_help_record(context)
        if record and isinstance(parameter, click.Option):
            yield from _item(*record)


def _help_option(command: click.Command, context: click.Context) -> tuple[str, ...]:
    """That which every command has, so it stands once."""
    option = command.get_help_option(context)
    record = option.get_help_record(context) if option else None
    return _item(*record) if record else ()


def _item(term: str, words: str) -> tuple[str, ...]:
    return ".TP", rf"\fB{_text(term)}\fR", _text(words) or r"\&"


def _paragraphs(help_text: str) -> Iterator[str]:
    """The text's paragraphs; lines that click is told not to wrap (after ``\\b``) stay lines."""
    for number, paragraph in enumerate(re.split(r"\n\s*\n", help_text.strip())):
        if number:
            yield ".PP"
        lines = [line.strip() for line in paragraph.splitlines()]
        if lines[0] == "\b":
            yield from (".nf", *(_text(line) for line in lines[1:]), ".fi")
        else:
            yield _text(" ".join(lines))


def _text(words: str) -> str:
    """Plain words for roff: its control characters are taken from them."""
    words = words.replace("\\", r"\e").replace("-", r"\-").replace("|", r"|\:")
    return rf"\&{words}" if words.startswith((".", "'")) else words

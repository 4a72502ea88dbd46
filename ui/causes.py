"""Technical texts of the core in the packer's words: causes, states, and what was asked for.

The core's errors carry English details ("timed out", "the print queue 'b' is stopped"). Those that
come up in a working day are known here by their pattern and can be translated; any other text is
shown as it is, because a text that nobody foresaw still helps the person who is called.
"""

import re
from collections.abc import Callable
from functools import cache

from ui.drawing_causes import DRAWING_CAUSES
from ui.file_causes import FILE_CAUSES
from ui.formats import listed
from ui.i18n import translate
from ui.label_causes import LABEL_CAUSES

Say = Callable[[], str]


def cause(text: str) -> str:
    """A detail in the packer's words. Details that were joined by ``; `` are taken one by one."""
    known = _known(text)
    if known:
        return known
    parts = text.split("; ")
    return listed(_known(part) or part for part in parts)


def word(key: str) -> str:
    """A state, a request or a kind of document in the packer's words."""
    say = WORDS.get(key)
    return say() if say else key


_TECHNICAL = frozenset({"why", "what", "here", "there", "weekday"})
"""Parts that are technical texts themselves; names of printers and files stay as they are."""


def _known(text: str) -> str:
    if text in WORDS:
        return WORDS[text]()
    for pattern, say in CAUSES:
        found = _compiled(pattern).fullmatch(text)
        if found:
            details = found.groupdict()
            inner = {name: cause(details[name]) for name in details.keys() & _TECHNICAL}
            return say().format(**{**details, **inner})
    return ""


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.DOTALL)


WORDS: dict[str, Say] = {
    # states of a shipment
    "waiting": lambda: translate("Causes", "waiting"),
    "packing": lambda: translate("Causes", "being packed"),
    "buying": lambda: translate("Causes", "being bought"),
    "awaiting labels": lambda: translate("Causes", "bought, its label is coming"),
    "labelled": lambda: translate("Causes", "labelled"),
    "resetting": lambda: translate("Causes", "being reset"),
    "held": lambda: translate("Causes", "on hold"),
    "shipped": lambda: translate("Causes", "shipped"),
    "cancelled": lambda: translate("Causes", "cancelled"),
    # statuses of the marketplace
    "ankor_confirmed": lambda: translate("Causes", "not accepted yet"),
    "rejected": lambda: translate("Causes", "rejected"),
    "brand_confirmed": lambda: translate("Causes", "accepted, without a label"),
    "shipping_labels_generated": lambda: translate("Causes", "labelled"),
    "fulfillment_requested": lambda: translate("Causes", "at the fulfilment centre"),
    "received": lambda: translate("Causes", "received"),
    "reception_refused": lambda: translate("Causes", "refused by the retailer"),
    "invoiced": lambda: translate("Causes", "invoiced"),
    "brand_paid": lambda: translate("Causes", "paid"),
    # states of a print job
    "queued": lambda: translate("Causes", "queued"),
    "rendering": lambda: translate("Causes", "being prepared"),
    "checked": lambda: translate("Causes", "checked"),
    "sending": lambda: translate("Causes", "being sent"),
    "sent": lambda: translate("Causes", "sent"),
    "proved": lambda: translate("Causes", "printed"),
    "in doubt": lambda: translate("Causes", "in doubt"),
    "failed": lambda: translate("Causes", "failed"),
    # requests
    "purchase": lambda: translate("Causes", "purchase"),
    "own carrier": lambda: translate("Causes", "own carrier"),
    "reset": lambda: translate("Causes", "reset"),
    "accept": lambda: translate("Causes", "accept"),
    "pickup": lambda: translate("Causes", "pickup"),
    "zpl label": lambda: translate("Causes", "container label"),
    "ZPL label": lambda: translate("Causes", "container label"),
    "label": lambda: translate("Causes", "label"),
    "order": lambda: translate("Causes", "order"),
    "orders": lambda: translate("Causes", "orders"),
    "quotes": lambda: translate("Causes", "prices"),
    "confirm": lambda: translate("Causes", "buy"),
    "transition": lambda: translate("Causes", "accept or reset"),
    "account": lambda: translate("Causes", "account"),
    # what was asked of a shipment: intents, and the events that begin them
    "pack": lambda: translate("Causes", "pack"),
    "measure": lambda: translate("Causes", "measure"),
    "buy": lambda: translate("Causes", "buy"),
    "ship with own carrier": lambda: translate("Causes", "ship with own carrier"),
    "print": lambda: translate("Causes", "print"),
    "book a pickup": lambda: translate("Causes", "book a pickup"),
    "reset the label": lambda: translate("Causes", "reset the label"),
    "put aside": lambda: translate("Causes", "put aside"),
    "resume": lambda: translate("Causes", "resume"),
    "release": lambda: translate("Causes", "release"),
    "AcceptStarted": lambda: translate("Causes", "accept"),
    "PackingStarted": lambda: translate("Causes", "pack"),
    "ParcelsMeasured": lambda: translate("Causes", "measure"),
    "buy when the network is back": lambda: translate("Causes", "buy when the network is back"),
    "PurchaseQueued": lambda: translate("Causes", "buy when the network is back"),
    "taking back": lambda: translate("Causes", "take back"),
    "undo": lambda: translate("Causes", "taken back"),
    "taken in hand": lambda: translate("Causes", "taken in hand"),
    "PurchaseStarted": lambda: translate("Causes", "buy"),
    "OwnCarrierStarted": lambda: translate("Causes", "ship with own carrier"),
    "PickupStarted": lambda: translate("Causes", "book a pickup"),
    "ResetStarted": lambda: translate("Causes", "reset the label"),
    "Held": lambda: translate("Causes", "put aside"),
    "Resumed": lambda: translate("Causes", "resume"),
    "Released": lambda: translate("Causes", "release"),
    "this": lambda: translate("Causes", "this"),
    "cancelling a print": lambda: translate("Causes", "cancel a print"),
    "not waiting for a printer": lambda: translate("Causes", "not waiting for a printer"),
    "a print in spite of the checks": lambda: translate("Causes", "print it anyway"),
    "not held by the checks": lambda: translate("Causes", "not held back"),
    "a fulfilment-centre label": lambda: translate("Causes", "a container label"),
    # days on which no carrier comes
    "Saturday": lambda: translate("Causes", "Saturday"),
    "Sunday": lambda: translate("Causes", "Sunday"),
    # kinds of documents
    "label_pdf": lambda: translate("Causes", "labels"),
    "label_zpl": lambda: translate("Causes", "container labels"),
    "packing_slip": lambda: translate("Causes", "packing slips"),
    "handover_sheet": lambda: translate("Causes", "handover sheets"),
    "command_sheet": lambda: translate("Causes", "command sheets"),
}

_ERRNO = r"(\[(Errno|WinError) -?\d+\] )?"

CAUSES: tuple[tuple[str, Say], ...] = (
    # the network
    (
        r"ReadTimeout|WriteTimeout|ConnectTimeout|PoolTimeout|timed out|time-out",
        lambda: translate("Causes", "no answer in time"),
    ),
    (
        rf"All connection attempts failed|ConnectError"
        rf"|{_ERRNO}(Connect call failed|Connection refused|No route to host).*"
        rf"|{_ERRNO}Network is unreachable.*",
        lambda: translate("Causes", "no connection"),
    ),
    (
        rf"{_ERRNO}(Name or service not known|getaddrinfo failed|No address associated.*"
        rf"|Temporary failure in name resolution|nodename nor servname.*)",
        lambda: translate("Causes", "its name is not found in the network"),
    ),
    (
        rf"Server disconnected.*|ReadError|WriteError|RemoteProtocolError|connection"
        rf"|{_ERRNO}(Connection reset by peer|Broken pipe)",
        lambda: translate("Causes", "the connection broke off"),
    ),
    (
        r"\[SSL: CERTIFICATE_VERIFY_FAILED\].*",
        lambda: translate("Causes", "its certificate cannot be verified"),
    ),
    (
        r"the server answers (?P<status>\d+)",
        lambda: translate("Causes", "the marketplace has a fault of its own ({status})"),
    ),
    (
        r"status (?P<status>\d+)",
        lambda: translate("Causes", "the marketplace has a fault of its own ({status})"),
    ),
    (
        r"it waited too long to be sent; nothing was sent",
        lambda: translate("Causes", "it waited too long; nothing was sent"),
    ),
    (r"not an address: (?P<url>.*)", lambda: translate("Causes", "{url} is no address")),
    (r"unreadable", lambda: translate("Causes", "unreadable")),
    # the account
    (
        r"no client id or secret is set",
        lambda: translate("Causes", "no client id or secret is set"),
    ),
    (
        r"the token endpoint answered (?P<status>\d+)",
        lambda: translate("Causes", "client id or secret refused ({status})"),
    ),
    (
        r"the API does not accept a fresh token",
        lambda: translate("Causes", "its access is refused"),
    ),
    # purchases and readings
    (
        r"asked for before, and not settled yet",
        lambda: translate("Causes", "asked for before, and not settled yet"),
    ),
    (
        r"the order does not show it yet",
        lambda: translate("Causes", "the order does not show it yet"),
    ),
    (
        r"the order shows nothing yet",
        lambda: translate("Causes", "the order shows nothing yet"),
    ),
    (
        r"the order names no pickup yet",
        lambda: translate("Causes", "the order names no pickup yet"),
    ),
    (
        r"bought, no labels yet",
        lambda: translate("Causes", "bought, the marketplace is making it"),
    ),
    (
        r"the label cannot be fetched: (?P<why>.*)",
        lambda: translate("Causes", "the label cannot be fetched: {why}"),
    ),
    (r"then (?P<why>.*)", lambda: translate("Causes", "then {why}")),
    (
        r"cannot reach (?P<host>[^ ]*): (?P<why>.*)",
        lambda: translate("Causes", "cannot reach {host}: {why}"),
    ),
    (
        r"(?P<what>.*): the answer was lost \((?P<why>.*)\)",
        lambda: translate("Causes", "{what}: the answer was lost ({why})"),
    ),
    # quotes
    (r"none was offered", lambda: translate("Causes", "none was offered")),
    (r"none allows pickup", lambda: translate("Causes", "none allows pickup")),
    (r"none allows drop-off", lambda: translate("Causes", "none allows drop-off")),
    (r"only refunds", lambda: translate("Causes", "only refunds for your own carrier")),
    (
        r"no refund for one's own carrier was offered",
        lambda: translate("Causes", "no refund for your own carrier"),
    ),
    (
        r"this marketplace offers no own carrier for the order",
        lambda: translate("Causes", "no own carrier for this order"),
    ),
    # conflicts
    (
        r"here it is (?P<here>.*), at the marketplace (?P<there>.*)",
        lambda: translate("Causes", "here it is {here}, at the marketplace {there}"),
    ),
    (
        r"the station says (?P<here>.*), the marketplace says (?P<there>.*)",
        lambda: translate("Causes", "here it is {here}, at the marketplace {there}"),
    ),
    (
        r"address was (?P<was>.*), is (?P<now>.*)"
        r" and items were (?P<before>.*), are (?P<after>.*)",
        lambda: translate(
            "Causes",
            "the address was {was}, now it is {now}; the items were {before}, now they are {after}",
        ),
    ),
    (
        r"address was (?P<was>.*), is (?P<now>.*)",
        lambda: translate("Causes", "the address was {was}, now it is {now}"),
    ),
    (
        r"items were (?P<before>.*), are (?P<after>.*)",
        lambda: translate("Causes", "the items were {before}, now they are {after}"),
    ),
    (
        r"the price was (?P<was>.*), is not offered any more",
        lambda: translate("Causes", "the price was {was}, and it is not offered any more"),
    ),
    (
        r"the price was (?P<was>.*), is (?P<now>.*)",
        lambda: translate("Causes", "the price was {was}, now it is {now}"),
    ),
    (
        r"the order is (?P<what>[^ ]*) at the marketplace",
        lambda: translate("Causes", "the order is {what} at the marketplace"),
    ),
    (r"person: (?P<why>.*)", lambda: translate("Causes", "a person: {why}")),
    (r"seen at the bench", lambda: translate("Causes", "seen at the bench")),
    (
        r"the order names no quote of our own",
        lambda: translate("Causes", "the order names no price of ours"),
    ),
    (
        r"there are no labels to fetch",
        lambda: translate("Causes", "there are no labels to fetch"),
    ),
    (r"waiting for its (?P<what>.*)", lambda: translate("Causes", "waiting for its {what}")),
    (
        r"settling as '(?P<answer>.*)'",
        lambda: translate("Causes", "the answer “{answer}”"),
    ),
    (
        r"a container without a label",
        lambda: translate("Causes", "a container without a label"),
    ),
    (
        r"off in the settings: (?P<key>.*)",
        lambda: translate("Causes", "off in the settings ({key})"),
    ),
    # pickups and resets
    (
        r"(?P<day>[-\d]+) is over: a pickup is today or later",
        lambda: translate("Causes", "{day} is over: a pickup is today or later"),
    ),
    (
        r"(?P<day>[-\d]+) is a (?P<weekday>\w+): carriers come from Monday to Friday",
        lambda: translate("Causes", "{day} is a {weekday}: carriers come Monday to Friday"),
    ),
    (
        r"OTHER needs a reason in words",
        lambda: translate("Causes", "this choice needs a reason in words"),
    ),
    (
        r"the reason may have (?P<most>\d+) characters, this has (?P<found>\d+)",
        lambda: translate("Causes", "the reason may have {most} characters, this has {found}"),
    ),
    (
        r"not a container reference: '(?P<ref>.*)' \(such as (?P<example>.*)\)",
        lambda: translate("Causes", "{ref} is no container reference (such as {example})"),
    ),
    # printers
    (
        r"the station stopped while (this|the label) was being sent.*",
        lambda: translate("Causes", "the station stopped while it was being sent"),
    ),
    (
        r"the printer at (?P<where>[^ ]*) does not answer \(waited (?P<time>.*)\)",
        lambda: translate("Causes", "the printer at {where} does not answer (waited {time})"),
    ),
    (
        r"the printer at (?P<where>[^ ]*) cannot be reached: (?P<why>.*)",
        lambda: translate("Causes", "the printer at {where} cannot be reached: {why}"),
    ),
    (
        r"the printer at (?P<where>[^ ]*) stopped taking data"
        r" after at most (?P<sent>\d+) of (?P<all>\d+) bytes",
        lambda: translate(
            "Causes", "the printer at {where} stopped taking data (at most {sent} of {all} bytes)"
        ),
    ),
    (
        r"the printer at (?P<where>[^ ]*) closed the connection"
        r" after at most (?P<sent>\d+) of (?P<all>\d+) bytes",
        lambda: translate(
            "Causes",
            "the printer at {where} closed the connection (at most {sent} of {all} bytes)",
        ),
    ),
    (
        r"the printer at (?P<where>[^ ]*) broke the connection after (?P<sent>\d+) bytes were sent",
        lambda: translate(
            "Causes", "the printer at {where} broke the connection ({sent} bytes were sent)"
        ),
    ),
    (
        r"the printer at (?P<where>[^ ]*) cannot print",
        lambda: translate("Causes", "the printer at {where} cannot print"),
    ),
    (r"the paper is out", lambda: translate("Causes", "the paper is out")),
    (r"the ribbon is out", lambda: translate("Causes", "the ribbon is out")),
    (r"the print head is open", lambda: translate("Causes", "the print head is open")),
    (r"it is paused", lambda: translate("Causes", "it is paused")),
    (r"its cutter is jammed", lambda: translate("Causes", "its cutter is jammed")),
    (r"it is too hot", lambda: translate("Causes", "it is too hot")),
    (r"it is too cold", lambda: translate("Causes", "it is too cold")),
    (r"its print head has a fault", lambda: translate("Causes", "its print head has a fault")),
    (r"the paper is jammed", lambda: translate("Causes", "the paper is jammed")),
    (r"toner or ink is out", lambda: translate("Causes", "toner or ink is out")),
    (r"it is offline", lambda: translate("Causes", "it is offline")),
    (r"its memory has a fault", lambda: translate("Causes", "its memory has a fault")),
    (r"it reports a fault", lambda: translate("Causes", "it reports a fault")),
    (
        r"the printer at (?P<where>[^ ]*) says nothing of its state",
        lambda: translate("Causes", "the printer at {where} says nothing of its state"),
    ),
    (
        r"the printer at (?P<where>[^ ]*) does not say what it prints",
        lambda: translate("Causes", "the printer at {where} does not say what it prints"),
    ),
    (
        r"the printer at (?P<where>[^ ]*) broke off when it was asked for its state",
        lambda: translate(
            "Causes", "the printer at {where} broke off when it was asked for its state"
        ),
    ),
    (
        r"the printer at (?P<where>[^ ]*) is idle, and its counter went from (?P<first>\d+)"
        r" to (?P<last>\d+) instead of to (?P<wanted>\d+)",
        lambda: translate(
            "Causes",
            "the printer at {where} is idle, and its counter went from {first} to {last}"
            " instead of to {wanted}",
        ),
    ),
    (
        r"the printer at (?P<where>[^ ]*) was switched off after the label was sent",
        lambda: translate(
            "Causes", "the printer at {where} was switched off after the label was sent"
        ),
    ),
    (
        r"the printer at (?P<where>[^ ]*) fell silent after the label was sent",
        lambda: translate("Causes", "the printer at {where} fell silent after the label was sent"),
    ),
    (
        r"others print on the printer at (?P<where>[^ ]*) too: its counter went from"
        r" (?P<first>\d+) to (?P<last>\d+), ours alone is (?P<wanted>\d+)",
        lambda: translate(
            "Causes",
            "another program prints on the printer at {where} too: the counter went from {first}"
            " to {last}, our label alone is {wanted}",
        ),
    ),
    (
        r"the printer at (?P<where>[^ ]*) stopped in the middle",
        lambda: translate("Causes", "the printer at {where} stopped in the middle"),
    ),
    (
        r"look at the label",
        lambda: translate("Causes", "look whether the label is whole"),
    ),
    (
        r"the printer at (?P<where>[^ ]*) waits",
        lambda: translate("Causes", "the printer at {where} waits"),
    ),
    (
        r"the label comes out by itself",
        lambda: translate("Causes", "the label comes out by itself"),
    ),
    (
        r"the printer at (?P<where>[^ ]*) is not done with the label yet",
        lambda: translate("Causes", "the printer at {where} is not done with the label yet"),
    ),
    (
        r"the printer at (?P<where>[^ ]*) had other work: its counter proves nothing",
        lambda: translate(
            "Causes", "the printer at {where} had other work: its counter proves nothing"
        ),
    ),
    (
        r"the labels in this document cannot be counted",
        lambda: translate("Causes", "the labels in this document cannot be counted"),
    ),
    (
        r"counter (?P<first>\d+) -> (?P<last>\d+), nothing left in the buffer",
        lambda: translate(
            "Causes", "the printer’s counter went from {first} to {last}, nothing is left in it"
        ),
    ),
    (
        r"the page is (?P<page>.*), and the print queue '(?P<queue>.*)' has no such paper",
        lambda: translate(
            "Causes", "the page is {page}, and the print queue {queue} has no such paper"
        ),
    ),
    (
        r"the print queue '(?P<queue>.*)' cannot print",
        lambda: translate("Causes", "the print queue {queue} cannot print"),
    ),
    (
        r"the print head wants cleaning",
        lambda: translate("Causes", "the print head wants cleaning"),
    ),
    (
        r"the print head wants replacing",
        lambda: translate("Causes", "the print head wants replacing"),
    ),
    (r"the paper is nearly out", lambda: translate("Causes", "the paper is nearly out")),
    (
        r"the media wants calibrating",
        lambda: translate("Causes", "the printer wants calibrating for its paper"),
    ),
    (
        r"the print queue '(?P<queue>.*)' is stopped",
        lambda: translate("Causes", "the print queue {queue} is stopped"),
    ),
    (
        r"the print queue '(?P<queue>.*)' is stopped: (?P<why>.*)",
        lambda: translate("Causes", "the print queue {queue} is stopped: {why}"),
    ),
    (
        r"the print queue '(?P<queue>.*)' does not accept jobs",
        lambda: translate("Causes", "the print queue {queue} takes no jobs"),
    ),
    (
        r"the print queue '(?P<queue>.*)' does not accept jobs: (?P<why>.*)",
        lambda: translate("Causes", "the print queue {queue} takes no jobs: {why}"),
    ),
    (
        r"the print queue '(?P<queue>.*)' refuses the job: (?P<why>.*)",
        lambda: translate("Causes", "the print queue {queue} refuses the job: {why}"),
    ),
    (
        r"the queue '(?P<queue>.*)' rejects the job: (?P<why>.*)",
        lambda: translate("Causes", "the print queue {queue} refuses the job: {why}"),
    ),
    (
        r"the print queue '(?P<queue>.*)' did not take the job in (?P<time>.*)",
        lambda: translate("Causes", "the print queue {queue} did not take the job in {time}"),
    ),
    (
        r"(there is )?no print queue named '(?P<queue>.*)'",
        lambda: translate("Causes", "there is no print queue named {queue}"),
    ),
    (
        r"no print server at (?P<where>.*?): (?P<why>.*)",
        lambda: translate("Causes", "no print server at {where}: {why}"),
    ),
    (
        r"'(?P<printer>.*)' could print it instead",
        lambda: translate("Causes", "{printer} could print it instead"),
    ),
    (r"the name '(?P<name>.*)'", lambda: translate("Causes", "the name {name}")),
    (
        r"the folder (?P<folder>.*) does not take the file: (?P<why>.*)",
        lambda: translate("Causes", "the folder {folder} does not take the file: {why}"),
    ),
    (
        r"PDFs cannot be sent to a Windows print queue yet.*",
        lambda: translate(
            "Causes",
            "PDFs cannot be sent to a Windows print queue yet: use a folder or a ZPL printer",
        ),
    ),
    (
        r"a person cancelled it before it was sent",
        lambda: translate("Causes", "somebody took it back before it was sent"),
    ),
    (
        r"it waited for more than (?P<time>\d+) s, and was not sent",
        lambda: translate("Causes", "it waited for more than {time} s, and was not sent"),
    ),
    # labels
    (
        r"what is drawn on the page is (?P<page>.*) mm, the label stock is (?P<stock>.*) mm",
        lambda: translate(
            "Causes", "the label is {page} mm and does not fit the stock of {stock} mm"
        ),
    ),
    (
        r"page (?P<page>\d+) of the PDF is (?P<size>.*) mm; a side of 1 to (?P<most>\d+) mm.*",
        lambda: translate("Causes", "page {page} is {size} mm, a side may have {most} mm"),
    ),
    (
        r"the PDF has (?P<pages>\d+) pages, a label has 1 to (?P<most>\d+)",
        lambda: translate("Causes", "the PDF has {pages} pages, a label has 1 to {most}"),
    ),
    (
        r"the page is blank: nothing would be printed",
        lambda: translate("Causes", "the label is blank"),
    ),
    (
        r"the document on disk is not the one that was to be printed",
        lambda: translate("Causes", "the label's file was changed since it was stored"),
    ),
    (
        r"the file was changed since it was stored",
        lambda: translate("Causes", "the file was changed since it was stored"),
    ),
    (
        r"(the document is empty|the document is not a PDF.*|the PDF is damaged or cut off"
        r"|not a whole PDF.*)",
        lambda: translate("Causes", "the label's PDF is damaged or not whole"),
    ),
    (
        r"the PDF is encrypted with a password",
        lambda: translate("Causes", "the PDF is encrypted with a password"),
    ),
    (
        r"(the label is not whole ZPL.*|the ZPL label is (cut off|empty).*|not from \^XA to \^XZ)",
        lambda: translate("Causes", "the ZPL label is damaged or not whole"),
    ),
    (
        r"the ZPL label draws nothing: nothing would be printed",
        lambda: translate("Causes", "the label is blank"),
    ),
    (
        r"'(?P<printer>.*)' speaks (?P<language>.*), which is not supported",
        lambda: translate("Causes", "{printer} speaks {language}, which cannot be printed yet"),
    ),
    (
        r"'(?P<printer>.*)' needs a driver: set it up as a queue, not by address",
        lambda: translate("Causes", "{printer} needs a driver: set it up as a system queue"),
    ),
    (
        r"the print sits (?P<mm>[\d.]+) mm too far left",
        lambda: translate("Causes", "the print sits {mm} mm too far to the left"),
    ),
    (
        r"the print sits (?P<mm>[\d.]+) mm too far right",
        lambda: translate("Causes", "the print sits {mm} mm too far to the right"),
    ),
    (
        r"the print sits (?P<mm>[\d.]+) mm too far up",
        lambda: translate("Causes", "the print sits {mm} mm too high"),
    ),
    (
        r"the print sits (?P<mm>[\d.]+) mm too far down",
        lambda: translate("Causes", "the print sits {mm} mm too low"),
    ),
    (
        r"50 mm of the ruler measure (?P<mm>.*) mm: no print head does that",
        lambda: translate("Causes", "the ruler’s 50 mm are {mm} mm long: no print head does that"),
    ),
    (
        r"the marketplace sent a web page instead of a label",
        lambda: translate("Causes", "the marketplace sent a web page instead of a label"),
    ),
    (
        r"the file is neither a PDF nor ZPL that begins with \^XA",
        lambda: translate("Causes", "the file is neither a PDF nor ZPL"),
    ),
    *FILE_CAUSES,
    (
        r"the (PDF|ZPL|ZPL label|file) is too large: .*|page \d+ of the PDF has too many dots .*",
        lambda: translate("Causes", "the label’s file is far too large for a label"),
    ),
    *LABEL_CAUSES,
    *DRAWING_CAUSES,
    # files
    (
        r"(No space left on device|database or disk is full|disk full)",
        lambda: translate("Causes", "the disk is full"),
    ),
    (r"only (?P<free>\d+) kB free", lambda: translate("Causes", "only {free} kB are free")),
    (
        r"(Permission denied|attempt to write a readonly database|Read-only file system)",
        lambda: translate("Causes", "it may not be written to"),
    ),
    (r"No such file or directory", lambda: translate("Causes", "it is not there")),
    (r"database is locked", lambda: translate("Causes", "another program has it open")),
    (
        r"(file is not a database|database disk image is malformed)",
        lambda: translate("Causes", "it is damaged"),
    ),
    (r"disk I/O error", lambda: translate("Causes", "the disk reports an error")),
    (r"the copy is damaged: .*", lambda: translate("Causes", "the copy is damaged")),
    (r"not open", lambda: translate("Causes", "it is closed")),
)
"""Patterns of the core's details, the first that fits the whole text counts."""

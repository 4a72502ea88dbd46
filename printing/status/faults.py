"""What keeps a printer from printing, in one vocabulary for all that printers say."""

from enum import StrEnum


class Fault(StrEnum):
    """A reason why nothing comes out; its value is plain English that the window words."""

    PAPER_OUT = "the paper is out"
    RIBBON_OUT = "the ribbon is out"
    HEAD_OPEN = "the print head is open"
    PAUSED = "it is paused"
    CUTTER = "its cutter is jammed"
    TOO_HOT = "it is too hot"
    TOO_COLD = "it is too cold"
    HEAD = "its print head has a fault"
    JAM = "the paper is jammed"
    SUPPLY = "toner or ink is out"
    OFFLINE = "it is offline"
    MEMORY = "its memory has a fault"
    OTHER = "it reports a fault"


TEARS = frozenset({Fault.PAPER_OUT, Fault.RIBBON_OUT, Fault.HEAD_OPEN})
"""Faults that can stop a label in its middle; a pause waits for the label's end."""

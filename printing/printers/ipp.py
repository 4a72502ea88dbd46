"""The little of IPP (RFC 8010, 8011) that a label station needs, on the standard library.

Requests and answers are bytes here; ``ipp_client`` carries them. Attributes are lists, as IPP
means them, and unknown value types are skipped.
"""

import struct
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import IntEnum

Value = int | bool | str
Attributes = dict[str, list[Value]]


class Operation(IntEnum):
    """The operations that are used (RFC 8011, section 5.4.15)."""

    PRINT_JOB = 0x0002
    CANCEL_JOB = 0x0008
    GET_JOB_ATTRIBUTES = 0x0009
    GET_PRINTER_ATTRIBUTES = 0x000B


class Tag(IntEnum):
    """Group and value tags (RFC 8010, section 3.5)."""

    OPERATION = 0x01
    JOB = 0x02
    END = 0x03
    PRINTER = 0x04
    INTEGER = 0x21
    BOOLEAN = 0x22
    ENUM = 0x23
    NAME = 0x42
    KEYWORD = 0x44
    URI = 0x45
    CHARSET = 0x47
    LANGUAGE = 0x48
    MIME = 0x49


_FIRST_VALUE_TAG = 0x10
_TEXT_TAGS = range(0x40, 0x60)
FIRST_ERROR_STATUS = 0x0100
NOT_FOUND = 0x0406
NOT_ACCEPTING = 0x0506


class BadAnswer(ValueError):
    """Bytes that are no IPP answer."""


@dataclass(frozen=True, slots=True)
class Attribute:
    """A name, a value tag, and one or more values of that kind."""

    tag: Tag
    name: str
    values: tuple[Value, ...]

    def encoded(self) -> bytes:
        """The attribute as on the wire: further values carry an empty name."""
        names = [self.name, *[""] * (len(self.values) - 1)]
        return b"".join(
            _field(self.tag, name, value) for name, value in zip(names, self.values, strict=True)
        )


def _field(tag: Tag, name: str, value: Value) -> bytes:
    if isinstance(value, str):
        packed = value.encode("utf-8")
    elif isinstance(value, bool):
        packed = bytes([value])
    else:
        packed = struct.pack(">i", value)
    label = name.encode("ascii")
    return b"".join(
        (struct.pack(">BH", tag, len(label)), label, struct.pack(">H", len(packed)), packed)
    )


@dataclass(frozen=True, slots=True)
class Answer:
    """A status code and the groups that came with it, in their order."""

    status: int
    groups: list[tuple[int, Attributes]] = field(default_factory=list)

    @property
    def is_error(self) -> bool:
        """True for every status that means the request was not carried out."""
        return self.status >= FIRST_ERROR_STATUS

    def first(self, tag: Tag) -> Attributes:
        """The first group of that kind, empty where there is none."""
        return next((group for found, group in self.groups if found == tag), {})

    @property
    def message(self) -> str:
        """What the server says about the status, or its number."""
        said = self.first(Tag.OPERATION).get("status-message", [])
        return str(said[0]) if said else f"IPP status 0x{self.status:04x}"


def encode_request(
    operation: Operation,
    attributes: Iterable[Attribute],
    job_attributes: Iterable[Attribute] = (),
    document: bytes = b"",
) -> bytes:
    """A whole request; the document, if any, follows its attributes."""
    parts = [
        struct.pack(">BBHI", 1, 1, operation, 1),
        bytes([Tag.OPERATION]),
        Attribute(Tag.CHARSET, "attributes-charset", ("utf-8",)).encoded(),
        Attribute(Tag.LANGUAGE, "attributes-natural-language", ("en",)).encoded(),
        *(attribute.encoded() for attribute in attributes),
    ]
    for_job = [attribute.encoded() for attribute in job_attributes]
    if for_job:
        parts += [bytes([Tag.JOB]), *for_job]
    return b"".join((*parts, bytes([Tag.END]), document))


def decode_answer(data: bytes) -> Answer:
    """Raises BadAnswer where the bytes end too early."""
    try:
        status = struct.unpack_from(">BBHI", data)[2]
        answer = Answer(status)
        _read_groups(data, 8, answer)
    except (struct.error, IndexError) as error:
        raise BadAnswer("the print server's answer is cut off") from error
    return answer


def _read_groups(data: bytes, at: int, answer: Answer) -> None:
    name = ""
    while (tag := data[at]) != Tag.END:
        at += 1
        if tag < _FIRST_VALUE_TAG:
            answer.groups.append((tag, {}))
            continue
        label, at = _read_counted(data, at)
        raw, at = _read_counted(data, at)
        name = label.decode("utf-8", "replace") or name
        value = _value(tag, raw)
        if value is not None:
            answer.groups[-1][1].setdefault(name, []).append(value)


def _read_counted(data: bytes, at: int) -> tuple[bytes, int]:
    (size,) = struct.unpack_from(">H", data, at)
    end = at + 2 + size
    if end > len(data):
        raise IndexError("counted bytes end behind the answer")
    return data[at + 2 : end], end


def _value(tag: int, raw: bytes) -> Value | None:
    if tag in (Tag.INTEGER, Tag.ENUM):
        return int(struct.unpack(">i", raw)[0])
    if tag == Tag.BOOLEAN:
        return raw != b"\0"
    if tag in _TEXT_TAGS:
        return raw.decode("utf-8", "replace")
    return None

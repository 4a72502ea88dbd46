"""What printers say of themselves, read as facts: the manual's samples, and bytes of any kind."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from printing.status import named
from printing.status.extended import ERRORS, ExtendedStatus, extended_status
from printing.status.faults import Fault
from printing.status.host import HostStatus, host_status, named_host_status
from printing.status.identity import Identity, identity
from printing.status.queues import QueueStatus, queue_status
from printing.status.windows import JobBit, SpoolerJob, spooler_job

NOW = datetime(2026, 11, 28, 17, 0, tzinfo=UTC)


def lines(first: str, second: str, third: str = "1234,0") -> bytes:
    return b"".join(b"\x02" + line.encode() + b"\x03\r\n" for line in (first, second, third))


WELL = ("030,0,0,1225,000,0,0,0,000,0,0,0", "000,0,0,0,0,2,4,0,00000000,1,003")


def test_a_printer_that_is_well() -> None:
    status = host_status(lines(*WELL), NOW)
    assert status == HostStatus(NOW, label_dots=1225, graphics=3)
    assert status.is_idle
    assert status.faults == ()


def test_everything_at_once() -> None:
    answer = lines("030,1,1,0100,004,1,0,1,000,1,1,1", "000,0,1,1,1,2,4,1,00000012,1,000")
    status = host_status(b"noise\x02half" + answer + b"tail", NOW)
    assert status is not None
    assert set(status.faults) == {
        Fault.PAPER_OUT,
        Fault.RIBBON_OUT,
        Fault.HEAD_OPEN,
        Fault.MEMORY,
        Fault.TOO_HOT,
        Fault.TOO_COLD,
        Fault.PAUSED,
    }
    assert (status.formats, status.left_in_batch, status.label_dots) == (4, 12, 100)
    assert status.is_buffer_full
    assert status.is_format_partial
    assert status.is_label_waiting
    assert not status.is_idle


def test_a_printer_without_ribbon_lacks_none() -> None:
    status = host_status(lines(WELL[0], "000,0,0,1,0,2,4,0,00000000,1,000"), NOW)
    assert status is not None
    assert not status.is_ribbon_out


def test_a_number_of_labels_that_is_none_is_not_idle() -> None:
    status = host_status(lines(WELL[0], "000,0,0,0,0,2,4,0,01334273,1,000"), NOW)
    assert status is not None
    assert status.left_in_batch is None
    assert not status.is_idle


def test_the_same_by_name() -> None:
    answer = f'"{WELL[0]}\r\n{WELL[1]}\r\n1234,0"'.encode()
    assert named_host_status(answer, NOW) == host_status(lines(*WELL), NOW)


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b'"?"',
        b'""',
        lines(WELL[0], WELL[0]),
        lines(WELL[0], "1,2"),
        lines("x" + WELL[0][1:], WELL[1]),
        lines(*WELL)[:40],
    ],
)
def test_what_is_no_status_is_none(answer: bytes) -> None:
    assert host_status(answer, NOW) is None
    assert named_host_status(answer, NOW) is None


def flags(errors: str, warnings: str = "0 00000000 00000000") -> bytes:
    return (
        f"\x02\r\n  PRINTER STATUS\r\n   ERRORS:         {errors}\r\n"
        f"   WARNINGS:       {warnings}\r\n\x03"
    ).encode()


@pytest.mark.parametrize(
    ("answer", "faults", "unknown"),
    [
        (flags("0 00000000 00000000"), (), 0),
        (flags("1 00000000 00000005"), (Fault.PAPER_OUT, Fault.HEAD_OPEN), 0),
        (flags("1 00000000 00000030"), (Fault.TOO_HOT,), 0),
        (flags("1 00000000 00010002"), (Fault.RIBBON_OUT, Fault.PAUSED), 0),
        (flags("1 00000000 00000400"), (Fault.OTHER,), 0x400),
        (flags("1 00000001 00000000"), (Fault.OTHER,), 0x1_0000_0000),
        (flags("1 00000000 00000000"), (Fault.OTHER,), 0),
    ],
)
def test_error_flags(answer: bytes, faults: tuple[Fault, ...], unknown: int) -> None:
    status = extended_status(answer, NOW)
    assert status == ExtendedStatus(NOW, faults, (), unknown)


def test_each_bit_of_the_table_is_a_fault() -> None:
    for bit, fault in ERRORS.items():
        status = extended_status(flags(f"1 00000000 {bit:08X}"), NOW)
        assert status == ExtendedStatus(NOW, (fault,))


def test_warnings_and_silence() -> None:
    status = extended_status(flags("0 00000000 00000000", "1 00000000 0000000A"), NOW)
    assert status is not None
    assert status.warnings == ("the print head wants cleaning", "the paper is nearly out")
    assert status.faults == ()
    assert extended_status(b"ERRORS: 1 00000000 00000001", NOW) is None


@pytest.mark.parametrize(
    ("answer", "wanted"),
    [
        (
            b"\x02ZD421-203dpi,V93.21.26Z,8,8192KB,\x03\r\n",
            Identity("ZD421-203dpi", "V93.21.26Z", 203, 8192),
        ),
        (
            b"\x02ZT411-300dpi,V92.21.26Z,12,8176KB,X\x03",
            Identity("ZT411-300dpi", "V92.21.26Z", 300, 8176, "X"),
        ),
        (b"Odd One,1.0,9,1", Identity("Odd One", "1.0", 0, 1)),
        (b"Odd One,1.0,24,", Identity("Odd One", "1.0", 600)),
        (b"@PJL INFO", None),
    ],
)
def test_who_it_is(answer: bytes, wanted: Identity | None) -> None:
    assert identity(answer) == wanted


def test_named_values() -> None:
    assert named.question("a.b") == b'! U1 getvar "a.b"\r\n'
    assert named.value(b' "epl_zpl"\r\n') == "epl_zpl"
    assert named.value(b'"?"') is None
    assert named.value(b"silence") is None
    assert named.number(b'"31084"') == 31084
    assert named.number('"٣"'.encode()) is None
    assert named.number(b'"12 "') == 12
    assert named.number(b'""') is None
    assert named.number(b'"' + b"9" * 30 + b'"') is None
    assert named.languages(b'"EPL_ZPL"') == ("epl", "zpl")
    assert named.languages(b"") == ()
    assert named.is_whole(b'"a"')
    assert not named.is_whole(b'"a')


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        (b'"00 days 02 hours 45 mins 30 secs"', 9930),
        (b'"01 days, 00 hours, 00 minutes, and 01 seconds"', 86401),
        (b'"a while"', None),
        (b'"?"', None),
    ],
)
def test_how_long_it_is_on(text: bytes, seconds: int | None) -> None:
    assert named.uptime_s(text) == seconds


def test_reasons_of_a_queue() -> None:
    reasons = (
        "media-empty-error",
        "door-open",
        "toner-low-warning",
        "media-empty-report",
        "cups-waiting",
        "vendor-thing-error",
        "none",
    )
    wanted = QueueStatus(
        NOW,
        (Fault.PAPER_OUT, Fault.HEAD_OPEN, Fault.OTHER),
        ("toner-low-warning", "media-empty-report", "cups-waiting"),
    )
    assert queue_status(reasons, NOW) == wanted


@pytest.mark.parametrize(
    ("bits", "wanted"),
    [
        (0, SpoolerJob(NOW)),
        (JobBit.PRINTING | JobBit.SPOOLING, SpoolerJob(NOW, is_moving=True)),
        (JobBit.PRINTED, SpoolerJob(NOW, is_handed_over=True)),
        (JobBit.COMPLETE | JobBit.RETAINED, SpoolerJob(NOW, is_handed_over=True)),
        (JobBit.DELETING, SpoolerJob(NOW, is_gone=True)),
        (
            JobBit.PAPEROUT | JobBit.ERROR | JobBit.USER_INTERVENTION,
            SpoolerJob(NOW, faults=(Fault.PAPER_OUT, Fault.OTHER)),
        ),
        (JobBit.OFFLINE, SpoolerJob(NOW, faults=(Fault.OFFLINE,))),
        (0x8000, SpoolerJob(NOW, unknown_bits=0x8000)),
    ],
)
def test_jobs_of_the_windows_spooler(bits: int, wanted: SpoolerJob) -> None:
    assert spooler_job(bits, NOW) == wanted


@given(st.binary(max_size=400))
def test_bytes_of_any_kind_are_read_without_an_error(answer: bytes) -> None:
    host_status(answer, NOW)
    named_host_status(answer, NOW)
    extended_status(answer, NOW)
    identity(answer)
    named.number(answer)
    named.uptime_s(answer)
    named.languages(answer)


@given(st.lists(st.text(st.characters(codec="ascii"), max_size=12), max_size=30))
def test_lines_of_any_fields_are_read_without_an_error(fields: list[str]) -> None:
    line = ",".join(fields).encode()
    host_status(b"\x02" + line + b"\x03\x02" + line + b"\x03", NOW)
    named_host_status(b'"' + line + b"\r\n" + line + b'"', NOW)


@given(st.integers(min_value=0, max_value=2**32))
def test_any_bits_of_a_job(bits: int) -> None:
    assert spooler_job(bits, NOW).unknown_bits == bits & ~sum(JobBit)

"""IPP on the wire, and a print server that answers badly."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from printing.printers.cups import CupsQueue
from printing.printers.errors import NothingSent, PartlySent
from printing.printers.ipp import (
    Attribute,
    BadAnswer,
    Operation,
    Tag,
    decode_answer,
    encode_request,
)
from printing.printers.ipp_client import (
    JobFacts,
    JobState,
    PrintServer,
    QueueFacts,
    ServerUnreachable,
    server_from,
)
from printing.printers.queue_watch import WatchTimes, settled, usability_of
from tests.emulators.cups import CupsServer

END = bytes([Tag.END])


def group(tag: Tag, *attributes: Attribute) -> bytes:
    return bytes([tag]) + b"".join(attribute.encoded() for attribute in attributes)


def answer(status: int, *groups: bytes) -> bytes:
    return bytes([1, 1]) + status.to_bytes(2, "big") + bytes(4) + b"".join(groups) + END


def test_attributes_survive_the_wire() -> None:
    sent = (
        Attribute(Tag.ENUM, "printer-state", (5,)),
        Attribute(Tag.BOOLEAN, "printer-is-accepting-jobs", (False, True)),
        Attribute(Tag.KEYWORD, "printer-state-reasons", ("paused", "media-empty-error")),
        Attribute(Tag.NAME, "printer-name", ("Étiquettes",)),
    )
    read = decode_answer(answer(0, group(Tag.PRINTER, *sent)))
    assert read.first(Tag.PRINTER) == {one.name: list(one.values) for one in sent}
    assert read.first(Tag.JOB) == {}
    assert not read.is_error


def test_kinds_of_values_that_we_do_not_use_are_skipped() -> None:
    resolution = b"\x32\x00\x01r\x00\x09" + bytes(9)
    read = decode_answer(answer(0, bytes([Tag.PRINTER]) + resolution))
    assert read.first(Tag.PRINTER) == {}


def test_an_error_says_what_the_server_says() -> None:
    words = Attribute(Tag.NAME, "status-message", ("Queue is full",))
    assert decode_answer(answer(0x0500, group(Tag.OPERATION, words))).message == "Queue is full"
    assert decode_answer(answer(0x0500)).message == "IPP status 0x0500"


@pytest.mark.parametrize("cut", [b"", b"\1\1\0\0", answer(0)[:-1], answer(0)[:8] + b"\x44\0\xff"])
def test_a_cut_off_answer_is_noticed(cut: bytes) -> None:
    with pytest.raises(BadAnswer):
        decode_answer(cut)


def test_the_document_follows_the_attributes() -> None:
    request = encode_request(Operation.PRINT_JOB, (), (), b"%PDF-")
    assert request.endswith(END + b"%PDF-")
    assert Operation.PRINT_JOB.to_bytes(2, "big") == request[2:4]


@pytest.mark.parametrize(
    ("environment", "server"),
    [
        ({"CUPS_SERVER": "printhost:6310"}, "printhost:6310"),
        ({"CUPS_SERVER": "printhost/version=1.1"}, "printhost"),
        ({"CUPS_SERVER": "/run/other.sock"}, "/run/other.sock"),
    ],
)
def test_the_server_is_the_one_of_the_environment(environment: dict[str, str], server: str) -> None:
    assert server_from(environment) == server


def test_without_a_setting_it_is_the_local_one() -> None:
    assert server_from({}) in ("/run/cups/cups.sock", "localhost:631")


@pytest.mark.parametrize("server", ["/nowhere/cups.sock", "[::1]:1", "printer.invalid"])
def test_an_absent_server_is_told_in_words(server: str) -> None:
    with pytest.raises(ServerUnreachable, match="no print server at"):
        PrintServer(server, 2).queue("q")


@pytest.mark.cups
def test_a_server_on_a_socket_is_asked_too(cups: CupsServer) -> None:
    with pytest.raises(NothingSent, match="no print queue named"):
        PrintServer(str(cups.folder / "run" / "cups.sock")).queue("nosuch")


@contextmanager
def server_that_says(status: int, body: bytes) -> Iterator[PrintServer]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_arguments: object) -> None:
            """Nothing to say."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield PrintServer(f"127.0.0.1:{server.server_port}")
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def test_a_refusal_means_that_nothing_was_sent() -> None:
    with server_that_says(200, answer(0x0506)) as server:
        with pytest.raises(NothingSent, match="rejects the job"):
            server.print_pdf("q", b"%PDF-", "label")
        with pytest.raises(NothingSent, match="says of job 7"):
            server.job(7)
        with pytest.raises(NothingSent, match="refuses to describe"):
            server.queue("q")
        assert not server.cancel(7)


def test_http_errors_mean_that_nothing_was_sent() -> None:
    with server_that_says(401, b"") as server, pytest.raises(NothingSent, match="HTTP 401"):
        server.print_pdf("q", b"%PDF-", "label")


def test_a_senseless_answer_to_a_document_leaves_it_in_doubt() -> None:
    with server_that_says(200, b"<html>") as server:
        with pytest.raises(PartlySent, match="no proper answer"):
            server.print_pdf("q", b"%PDF-", "label")
        with pytest.raises(NothingSent, match="no proper answer"):
            server.job(7)


async def test_pdfs_do_not_go_to_windows_queues_yet(tmp_path: Path) -> None:
    queue = CupsQueue("Office", platform="win32")
    assert "Windows" in (await queue.is_usable()).words
    with pytest.raises(NothingSent, match="Windows"):
        await queue.send(b"%PDF-", "label")


class ScriptedServer(PrintServer):
    """Tells what a test has written down."""

    def __init__(self, *jobs: JobFacts | NothingSent, is_stopped: bool = False) -> None:
        super().__init__("nowhere:1")
        self._jobs = list(jobs)
        self._queue = QueueFacts(is_stopped, is_accepting=True)
        self.cancelled: list[int] = []

    def job(self, job_id: int) -> JobFacts:
        found = self._jobs.pop(0) if len(self._jobs) > 1 else self._jobs[0]
        if isinstance(found, NothingSent):
            raise found
        return found

    def queue(self, name: str) -> QueueFacts:
        return self._queue

    def cancel(self, job_id: int) -> bool:
        self.cancelled.append(job_id)
        return len(self.cancelled) == 1


QUICK = WatchTimes(settle_s=5, poll_s=0)


async def test_a_job_is_watched_until_its_queue_is_done() -> None:
    server = ScriptedServer(JobFacts(JobState.PROCESSING), JobFacts(JobState.COMPLETED))
    receipt = await settled(server, "q", 7, QUICK)
    assert (receipt.reference, receipt.words) == ("q-7", "")


@pytest.mark.parametrize(
    ("state", "words"), [(JobState.ABORTED, "given up"), (JobState.CANCELED, "cancelled")]
)
async def test_a_job_that_the_queue_ends_is_in_doubt(state: JobState, words: str) -> None:
    facts = JobFacts(state, ("job-canceled-by-user",), "")
    with pytest.raises(PartlySent, match=f"{words}.*job-canceled-by-user"):
        await settled(ScriptedServer(facts), "q", 7, QUICK)


@pytest.mark.parametrize(
    ("state", "is_stopped"),
    [(JobState.STOPPED, False), (JobState.HELD, False), (JobState.PENDING, True)],
)
async def test_a_job_that_is_stuck_is_taken_back(state: JobState, is_stopped: bool) -> None:
    server = ScriptedServer(JobFacts(state, words="Paper is out"), is_stopped=is_stopped)
    with pytest.raises(PartlySent, match=r"Paper is out; the job was taken back"):
        await settled(server, "q", 7, QUICK)
    with pytest.raises(PartlySent, match=r"cancel the job before a reprint"):
        await settled(server, "q", 7, QUICK)
    assert server.cancelled == [7, 7]


async def test_a_server_that_falls_silent_after_taking_the_job_is_told() -> None:
    receipt = await settled(ScriptedServer(NothingSent("no answer")), "q", 7, QUICK)
    assert "state is unknown: no answer" in receipt.words


def test_a_queues_reasons_stand_in_where_it_has_no_words() -> None:
    facts = QueueFacts(True, True, ("media-empty-error", "paused"))
    assert usability_of("q", facts).words.endswith("is stopped: media-empty-error, paused")


class SlowToCancel(ScriptedServer):
    """Takes a job back only after the time to watch it is over, or without an answer."""

    def __init__(self, *jobs: JobFacts | NothingSent, is_heard: bool) -> None:
        super().__init__(*jobs)
        self._is_heard = is_heard

    def cancel(self, job_id: int) -> bool:
        if not self._is_heard:
            raise NothingSent("no answer")
        time.sleep(0.3)
        return super().cancel(job_id)


@pytest.mark.parametrize(
    ("is_heard", "words"), [(True, "was taken back"), (False, "cancel the job before a reprint")]
)
async def test_a_job_that_is_being_taken_back_is_never_told_as_sent(
    is_heard: bool, words: str
) -> None:
    server = SlowToCancel(JobFacts(JobState.STOPPED), is_heard=is_heard)
    with pytest.raises(PartlySent, match=words):
        await settled(server, "q", 7, WatchTimes(settle_s=0.2, poll_s=0))

"""Every error of the core has words, something to do, and an exit code."""

from dataclasses import replace

import pytest

from printing.labels.problem import LabelProblem
from station.api import errors as api
from station.api.errors import ApiProblem
from station.domain import errors as core
from station.domain.errors import QuaysideError
from station.domain.parcel import Parcel, problems_of
from station.domain.printjob import PrintState
from station.domain.shipment import OpenIntent, Shipment, State
from station.workflow.pickups import PickupDenied
from station.workflow.prints import DocumentPrintFailed, LabelPrintFailed
from tests.examples import CHANGE, JOB, LABEL, ORDER_ID, QUOTE, REFUND
from ui.problem_words import window
from ui.problems import ROWS, Exit, Front, Severity, problem_of, problem_of_bug, worst

REFUSAL = [ApiProblem("too long", "C", "shipping.parcels.0.length", "Unprocessable")]
EXAMPLES: list[QuaysideError] = [
    core.UsageError("that makes no sense"),
    core.SettingsError("settings.toml", 7, "api.url", "'x'", "an address"),
    core.SettingsError("environment", None, "QUAYSIDE_API_URL", "'x'", "an address"),
    core.BadParcels(problems_of([Parcel(0, 1, 1, 0), Parcel(200, 100, 100, 1)])),
    core.BadParcels(problems_of([])),
    core.BadParcels(problems_of([Parcel(1, 1, 1, 10**40)])),
    core.NotAllowedNow("buy", "labelled"),
    core.NoQuote(0, "none was offered"),
    core.OrderConflict("labelled", "brand_confirmed"),
    core.OrderConflict("waiting", "ankor_confirmed"),
    core.OrderChanged("packing", "brand_confirmed", CHANGE),
    core.OrderChanged("packing", "brand_confirmed", replace(CHANGE, lines=(), lines_were=())),
    core.OrderChanged("packing", "brand_confirmed", replace(CHANGE, ship_to=None)),
    core.PriceRose(QUOTE.cost, REFUND),
    core.PriceRose(QUOTE.cost, None),
    core.OrderCancelled("cancelled", has_label=True),
    core.OrderCancelled("rejected", has_label=False),
    core.OrderNotFound("1001"),
    core.InOtherHands("order/o-1"),
    core.HeldElsewhere("order/o-1", "Bench 2", "Ada", for_s=150.0, silent_s=2.0),
    core.HeldElsewhere("order/o-1", "Bench 2", "", for_s=150.0, silent_s=2.0),
    core.HeldElsewhere("order/o-1", "", "", for_s=0.0, silent_s=0.0),
    core.TakenOver("1001", "Bench 2"),
    core.ClosingDown("purchase"),
    core.OnNetworkShare("/mnt/store/quayside.sqlite", "nfs4"),
    core.NewerData("/home/pack/quayside.sqlite", "0.1.0", "0.3.0"),
    core.NewerData("/home/pack/quayside.sqlite", "0.1.0", kinds=("Teleported",)),
    core.OlderBenches("postgresql://db.example/quayside", ["Bench 1", "Bench 2"], "0.3.0"),
    core.NotBackedUp("/home/pack/backups/2026-03-04.sqlite3", "No space left on device"),
    core.NotKept("/home/pack/printed/2026-03-04", "No space left on device"),
    core.StorageError("quayside.sqlite", "disk full"),
    core.DatabaseLost("postgresql://db.example/quayside", "Connection refused"),
    core.DatabaseRefused("postgresql://db.example/quayside", "password authentication failed"),
    core.NotEmpty("postgresql://db.example/quayside", "events", 12),
    core.NotTheSame("postgresql://db.example/quayside", "events", 12, 11),
    core.DamagedLabel("labels/1.pdf", "the file was changed since it was stored"),
    core.LabelsDamaged([core.DamagedLabel("labels/1.pdf", "No such file or directory")]),
    core.LabelsDamaged([core.DamagedLabel(f"{at}.pdf", "it was changed") for at in range(7)]),
    core.PrintingError("the printer is on fire"),
    core.PrinterNotSetUp("label_pdf"),
    core.OutcomeUnknown("purchase", "time-out"),
    core.OutcomeUnknown("purchase", "time-out", is_overdue=True),
    core.LabelsLate("purchase", "no labels yet"),
    core.LabelsLate("purchase", "no labels yet", is_overdue=True),
    LabelPrintFailed([replace(JOB, state=PrintState.FAILED, detail="out of paper")]),
    LabelPrintFailed([replace(JOB, state=PrintState.IN_DOUBT, detail="silent")]),
    DocumentPrintFailed([replace(JOB, state=PrintState.FAILED, detail="out of paper")]),
    DocumentPrintFailed([replace(JOB, state=PrintState.FAILED, detail="^JUS", is_held=True)]),
    DocumentPrintFailed([replace(JOB, state=PrintState.IN_DOUBT, detail="silent")]),
    LabelProblem("the PDF is encrypted with a password"),
    PickupDenied("no capacity"),
    api.CannotReach("host", "refused"),
    api.CannotReach("host", "refused", clock_skew_s=-3600.0),
    api.CannotReach("host", "[SSL: CERTIFICATE_VERIFY_FAILED]", clock_skew_s=1.0),
    api.ServerTrouble("host", 502, REFUSAL),
    api.TooManyRequests(3600.0),
    api.AnswerLost("confirm", "time-out"),
    api.BadCredentials("the token endpoint answered 401"),
    api.BadAnswer("confirm", "$.data.uuid"),
    api.BadLabel("label", "not a whole PDF"),
    api.Refused("orders", 400, []),
    api.Refused("orders", 400, [ApiProblem()]),
    api.Forbidden("order", 403, REFUSAL),
    api.NotFound("order", 404, []),
    api.StateConflict("confirm", 409, [ApiProblem(code="STATE_UPDATE_FAILED")]),
    api.Invalid("quotes", 422, REFUSAL),
]
ROOTS = {core.RuleError, api.MarketplaceError}
"""Branches of the tree that nobody raises."""


def below(kind: type[QuaysideError]) -> set[type[QuaysideError]]:
    found = set(kind.__subclasses__())
    return found.union(*(below(child) for child in found))


def test_there_is_an_example_of_every_error() -> None:
    """Printers' own errors end in a job's words, and are printing errors if ever they come up."""
    ours = {kind for kind in below(QuaysideError) if kind.__module__.startswith("station.")}
    assert {type(error) for error in EXAMPLES} == (ours - ROOTS) | {LabelProblem}


@pytest.mark.parametrize("error", EXAMPLES, ids=lambda error: type(error).__name__)
@pytest.mark.parametrize("front", Front)
@pytest.mark.parametrize(
    "shipment", [None, Shipment(ORDER_ID), Shipment(ORDER_ID, intent=OpenIntent("purchase", ""))]
)
def test_every_error_has_words(
    error: QuaysideError, shipment: Shipment | None, front: Front
) -> None:
    problem = problem_of(error, shipment, front=front)
    assert problem.exit is not Exit.DONE
    assert problem.kind == problem.kind.lower().replace(" ", "_")
    for text in (problem.happened, problem.to_do):
        assert len(text) > 8
        assert not text[0].islower() or isinstance(error, core.SettingsError)
        assert "None" not in text
        assert "{" not in text
        assert "Error(" not in text
        assert not text.endswith((": ", ":"))


def test_every_row_is_tried() -> None:
    used = {next(kind for kind in type(error).__mro__ if kind in ROWS) for error in EXAMPLES}
    assert used == set(ROWS)


@pytest.mark.parametrize("error", EXAMPLES, ids=lambda error: type(error).__name__)
def test_the_window_speaks_of_no_command_line(error: QuaysideError) -> None:
    told = problem_of(error, front=Front.WINDOW).to_do
    for word in ("`", "quayside", "--", "Run this again", "run this again", "[quotes]", "[routes]"):
        assert word not in told


@pytest.mark.parametrize("error", EXAMPLES, ids=lambda error: type(error).__name__)
def test_only_what_to_do_differs(error: QuaysideError) -> None:
    here, there = problem_of(error), problem_of(error, front=Front.WINDOW)
    plain = there.happened.replace("\u00a0", " ")
    assert replace(here, to_do="") == replace(there, happened=plain, to_do="")


@pytest.mark.parametrize(
    ("error", "severity"),
    [
        (core.OrderCancelled("cancelled", has_label=True), Severity.STOP),
        (core.OrderConflict("labelled", "brand_confirmed"), Severity.STOP),
        (core.OutcomeUnknown("purchase", "time-out"), Severity.STOP),
        (core.LabelsLate("purchase", "bought, no labels yet"), Severity.NOTICE),
        (core.OrderNotFound("1001"), Severity.NOTICE),
        (api.CannotReach("host", "timed out"), Severity.NOTICE),
    ],
)
def test_how_loud_it_is(error: QuaysideError, severity: Severity) -> None:
    assert problem_of(error).severity is severity


def test_no_link_is_loud_while_money_is_under_way() -> None:
    shipment = Shipment(ORDER_ID, intent=OpenIntent("purchase", ""))
    assert problem_of(api.CannotReach("host", "timed out"), shipment).severity is Severity.STOP


@pytest.mark.parametrize(
    ("state", "told"),
    [(PrintState.FAILED, "F8 prints it again"), (PrintState.IN_DOUBT, "XXPRINTED or XXNOPRINT")],
)
def test_a_label_that_did_not_come_out(state: PrintState, told: str) -> None:
    error = LabelPrintFailed([replace(JOB, state=state, detail="out of paper")])
    problem = problem_of(error, front=Front.WINDOW)
    assert told in problem.to_do
    assert "parcel 1 on bench" in problem.happened
    assert "out of paper" in problem.happened


def test_a_document_without_a_parcel_is_named_by_its_title() -> None:
    error = LabelPrintFailed([replace(JOB, parcel_index=None, title="Pickups", detail="gone")])
    assert problem_of(error).happened.startswith("Not printed: Pickups on bench")


def test_what_waits_longer_is_told_in_minutes() -> None:
    error = api.TooManyRequests(3600.0)
    assert "in 1\u00a0h" in problem_of(error, front=Front.WINDOW).to_do
    assert "3600 s" in problem_of(error).to_do


def test_a_fault_in_the_program_is_told_without_its_details() -> None:
    problem = problem_of_bug(KeyError("client-secret"))
    assert "KeyError" in problem.happened
    assert "client-secret" not in problem.message + problem.to_do
    assert "journal" in problem.saved
    assert problem.severity is Severity.STOP
    assert problem_of_bug(KeyError(), Shipment(ORDER_ID)).saved == "Nothing was bought."


def test_problems_that_only_a_window_has() -> None:
    assert "/data" in window.second_window("/data").happened
    assert "14:26" in window.link_lost("14:26").happened
    assert window.link_lost("14:26").severity is Severity.NOTICE
    assert "1001" in window.order_changed("1001").happened
    assert "orders.csv" in window.not_saved("orders.csv", "disk full").message


def test_an_error_that_is_not_ours_is_not_hidden() -> None:
    class Stranger(QuaysideError):
        pass

    stranger = Stranger("x")
    with pytest.raises(Stranger):
        problem_of(stranger)


def test_the_nearest_words_count() -> None:
    assert problem_of(core.LabelsLate("purchase", "x")).kind == "labels_late"
    assert problem_of(core.OutcomeUnknown("purchase", "x")).kind == "outcome_unknown"
    assert problem_of(api.Invalid("quotes", 422, [])).kind == "refused"


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (core.UsageError("x"), Exit.USAGE),
        (core.NoQuote(0, "x"), Exit.REFUSED),
        (api.CannotReach("h", "x"), Exit.CANNOT_REACH),
        (api.AnswerLost("confirm", "x"), Exit.UNKNOWN),
        (core.LabelsLate("purchase", "x"), Exit.UNKNOWN),
        (core.PrinterNotSetUp("x"), Exit.PRINTING),
        (api.Refused("x", 400, []), Exit.REFUSED),
    ],
)
def test_exit_codes(error: QuaysideError, code: Exit) -> None:
    assert problem_of(error).exit is code


def test_an_open_intent_outweighs_what_came_after_it() -> None:
    shipment = Shipment(ORDER_ID, intent=OpenIntent("purchase", ""))
    assert problem_of(core.PrinterNotSetUp("x"), shipment).exit is Exit.UNKNOWN


@pytest.mark.parametrize(
    ("shipment", "saved"),
    [
        (None, ""),
        (Shipment(ORDER_ID), "Nothing was bought."),
        (Shipment(ORDER_ID, state=State.AWAITING_LABELS), "The purchase is certain"),
        (Shipment(ORDER_ID, state=State.SHIPPED), "The purchase is certain"),
        (Shipment(ORDER_ID, state=State.LABELLED, labels=(LABEL,)), "The label is bought"),
        (Shipment(ORDER_ID, intent=OpenIntent("purchase", "")), "nothing is sent twice"),
    ],
)
def test_what_was_saved(shipment: Shipment | None, saved: str) -> None:
    problem = problem_of(api.CannotReach("h", "x"), shipment)
    assert saved in problem.saved
    assert bool(problem.saved) == bool(saved)
    assert problem.message == f"{problem.happened} {problem.saved}".strip()


def test_a_purchase_in_doubt_is_never_called_nothing() -> None:
    shipment = Shipment(ORDER_ID, state=State.BUYING, intent=OpenIntent("purchase", ""))
    for error in EXAMPLES:
        assert "Nothing was bought" not in problem_of(error, shipment).message


def test_the_parcel_is_named_as_people_count() -> None:
    assert "parcel 1: too long" in problem_of(api.Invalid("quotes", 422, REFUSAL)).happened


def test_a_wrong_clock_is_told_before_the_network() -> None:
    for front in Front:
        told = problem_of(api.CannotReach("h", "x", clock_skew_s=-3600.0), front=front).to_do
        assert "-3600 s" in told
    assert "clock" not in problem_of(api.CannotReach("h", "x", clock_skew_s=60.0)).to_do


@pytest.mark.parametrize(
    ("codes", "code"),
    [
        ([], Exit.DONE),
        ([Exit.DONE, Exit.PRINTING], Exit.PRINTING),
        ([Exit.UNKNOWN, Exit.PRINTING, Exit.USAGE], Exit.UNKNOWN),
        ([Exit.REFUSED, Exit.CANNOT_REACH], Exit.CANNOT_REACH),
    ],
)
def test_the_worst_of_several_orders(codes: list[Exit], code: Exit) -> None:
    assert worst(codes) is code


def test_every_exit_code_has_its_weight() -> None:
    assert {worst([code]) for code in Exit} == set(Exit)


@pytest.mark.parametrize(
    ("found", "words"),
    [
        ("not to be read by you", "you have no right to read it"),
        ("not UTF-8 text", "it is no UTF-8 text"),
    ],
)
def test_a_settings_file_that_cannot_be_read_is_told_in_words(found: str, words: str) -> None:
    error = core.SettingsError("settings.toml", None, "file", found, "readable UTF-8 text")
    assert problem_of(error).happened == f"settings.toml cannot be read: {words}."


@pytest.mark.parametrize("front", Front)
def test_secrets_that_others_may_read_are_told_in_words(front: Front) -> None:
    mend = "chmod 600 /home/pack/secrets.toml"
    error = core.SettingsError("secrets.toml", None, "permissions", "readable by others", mend)
    told = problem_of(error, front=front)
    assert told.happened == "secrets.toml holds secrets, and others may read it."
    assert told.to_do == f"Leave it to its owner alone: {mend}"


@pytest.mark.parametrize("why", ["database disk image is malformed", "file is not a database"])
def test_a_journal_that_turns_out_damaged_is_mended_at_the_next_start(why: str) -> None:
    error = core.StorageError("/home/pack/quayside.sqlite", why)
    assert "Close Quayside and open it again" in problem_of(error, front=Front.WINDOW).to_do
    assert "carried over" in problem_of(error, front=Front.COMMAND_LINE).to_do

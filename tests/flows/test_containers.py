"""The fulfilment centre's ZPL labels: the same one however often it is asked for."""

import pytest

from station.api.errors import CannotReach
from station.domain.container import ZplService
from station.domain.errors import (
    BadParcels,
    InOtherHands,
    NotAllowedNow,
    OutcomeUnknown,
    UsageError,
)
from station.domain.parcel import Parcel
from station.domain.printjob import PrintState
from station.domain.question import Answer, QuestionKind
from station.station import Station
from station.workflow.prints import LabelPrintFailed
from tests.support.bench import PARCEL, Bench
from tests.support.plug import Plug, plugged

REF = "O_ABC123_722-1"
AKS = ZplService.AKS


def made(bench: Bench) -> int:
    rows = bench.control("GET", "/_sandbox/ledger")["zpl"]
    return sum(row["created"] for row in rows.values())


async def test_the_label_reaches_paper_byte_for_byte(bench: Bench) -> None:
    async with bench.station() as station:
        container = await station.zpl(REF, PARCEL, AKS, is_printed=True)
        path = station.label_path(container)
    assert path
    assert bench.printer.paper == [path.read_bytes()]
    assert path.read_bytes().lstrip().startswith(b"^XA")


async def test_a_second_run_prints_nothing_again(bench: Bench) -> None:
    for _ in range(2):
        async with bench.station() as station:
            await station.zpl(REF, PARCEL, AKS, is_printed=True)
    assert made(bench) == 1
    assert len(bench.printer.paper) == 1


async def test_a_lost_answer_is_asked_for_again(bench: Bench) -> None:
    bench.fault("lost-zpl:2")
    async with bench.station() as station:
        container = await station.zpl(REF, PARCEL, AKS, is_printed=False)
    assert container.label
    assert made(bench) == 1


async def test_a_silence_that_lasts_is_unknown_and_settled_next_time(bench: Bench) -> None:
    bench.fault("lost-zpl:3")
    async with bench.station() as station:
        with pytest.raises(OutcomeUnknown):
            await station.zpl(REF, PARCEL, AKS, is_printed=False)
        assert (await station.container(REF)).is_open
        container = await station.zpl(REF, PARCEL, AKS, is_printed=False)
        assert not container.is_open
        assert station.label_path(await station.container("O_X1_1-1")) is None
    assert made(bench) == 1


async def test_a_refusal_closes_the_request(bench: Bench) -> None:
    bench.fault("429@zpl:9")
    async with bench.station() as station:
        with pytest.raises(Exception, match="too many"):
            await station.zpl(REF, PARCEL, AKS, is_printed=False)
        assert not (await station.container(REF)).is_open


@pytest.mark.parametrize(
    ("ref", "parcel", "error"),
    [
        ("nonsense", PARCEL, UsageError),
        (REF, Parcel(0, 1, 1, 1), BadParcels),
    ],
)
async def test_nonsense_is_refused_here(
    bench: Bench, ref: str, parcel: Parcel, error: type[Exception]
) -> None:
    async with bench.station() as station:
        with pytest.raises(error):
            await station.zpl(ref, parcel, AKS, is_printed=False)
    assert made(bench) == 0


async def test_it_is_off_unless_the_settings_say_so(bench: Bench) -> None:
    bench.internal = "off"
    async with bench.station() as station:
        with pytest.raises(NotAllowedNow, match=r"api\.internal"):
            await station.zpl(REF, PARCEL, AKS, is_printed=False)


async def test_the_session_cookie_opens_it_as_well(bench: Bench) -> None:
    bench.internal = "cookie"
    async with bench.station(cookie="sandbox-session") as station:
        container = await station.zpl(REF, PARCEL, AKS, is_printed=False)
    assert container.label


async def test_a_container_without_a_label_is_not_printed(bench: Bench) -> None:
    async with bench.station() as station:
        with pytest.raises(NotAllowedNow):
            await station.print_zpl(REF)


async def test_a_failed_print_is_tried_again_one_in_doubt_is_not(bench: Bench) -> None:
    bench.printer.ends = [PrintState.FAILED, PrintState.SENDING, PrintState.SENT]
    async with bench.station() as station:
        for _ in range(2):
            with pytest.raises(LabelPrintFailed):
                await station.zpl(REF, PARCEL, AKS, is_printed=True)
        with pytest.raises(LabelPrintFailed, match="in doubt"):
            await station.zpl(REF, PARCEL, AKS, is_printed=True)
    assert len(bench.printer.paper) == 1


async def test_one_in_doubt_is_printed_again_at_a_persons_word(bench: Bench) -> None:
    bench.printer.ends = [PrintState.IN_DOUBT, PrintState.FAILED, PrintState.SENT]
    async with bench.station() as station:
        with pytest.raises(LabelPrintFailed):
            await station.zpl(REF, PARCEL, AKS, is_printed=True)
        with pytest.raises(LabelPrintFailed):
            await station.print_zpl(REF, "nothing came out")
        container = await station.print_zpl(REF, "nothing came out")
    assert [job.copy_number for job in container.prints] == [1, 2, 2]
    assert container.prints[-1].reason == "nothing came out"
    assert container.prints[-1].state is PrintState.SENT
    assert len(bench.printer.paper) == 2


async def test_a_server_that_only_fails_leaves_it_unknown(bench: Bench) -> None:
    async with bench.station() as station:
        bench.fault("500@zpl:9")
        with pytest.raises(OutcomeUnknown):
            await station.zpl(REF, PARCEL, AKS, is_printed=False)
    assert made(bench) == 0


async def lost(bench: Bench, station: Station) -> None:
    """A label that was asked for without an answer."""
    bench.fault("lost-zpl:3")
    with pytest.raises(OutcomeUnknown):
        await station.zpl(REF, PARCEL, AKS, is_printed=False)


async def kinds(station: Station) -> list[QuestionKind]:
    return [question.kind for question in await station.open_questions()]


class TestRecovery:
    """What a crash leaves of a container is settled, or shown."""

    async def test_a_label_that_was_left_open_is_asked_for_again(self, bench: Bench) -> None:
        async with bench.station() as station:
            await lost(bench, station)
        async with bench.station() as station:
            (question,) = await station.open_questions()
            assert (question.kind, question.answers) == (
                QuestionKind.ZPL_LABEL,
                (Answer.LOOK_AGAIN,),
            )
            assert question.container
            (settlement,) = await station.settle_unfinished()
            assert settlement.is_settled
            assert (await station.container(REF)).label
            assert await station.settle_unfinished() == []
            assert await station.open_questions() == []
            assert (await station.settle_zpl(REF)).label
        assert made(bench) == 1

    async def test_what_cannot_be_asked_for_now_stays_open(self, bench: Bench) -> None:
        plug = Plug()
        async with plugged(bench, plug) as station:
            await lost(bench, station)
            plug.is_in = False
            with pytest.raises(CannotReach):
                await station.settle_unfinished()
            assert (await station.container(REF)).is_open
            plug.is_in = True
            bench.fault("lost-zpl:3")
            (settlement,) = await station.settle_unfinished()
            assert (settlement.is_settled, bool(settlement.why)) == (False, True)
            assert (await station.settle_zpl(REF)).label
        assert made(bench) == 1

    async def test_in_somebody_s_hands_it_is_no_question(self, bench: Bench) -> None:
        async with bench.station() as station:
            await lost(bench, station)
            async with station._context.in_hand(REF):
                assert await station.open_questions() == []

    @pytest.mark.parametrize("is_out", [True, False])
    async def test_a_print_in_doubt_is_answered_by_a_person(
        self, bench: Bench, is_out: bool
    ) -> None:
        bench.printer.ends = [PrintState.SENDING, PrintState.SENT]
        async with bench.station() as station:
            with pytest.raises(LabelPrintFailed):
                await station.zpl(REF, PARCEL, AKS, is_printed=True)
        async with bench.station() as station:
            assert await kinds(station) == [QuestionKind.PRINT]
            container = await station.answer_for_zpl(REF, is_out=is_out)
            ended = PrintState.PROVED if is_out else PrintState.FAILED
            assert container.prints[-1].state is ended
            assert await kinds(station) == ([] if is_out else [QuestionKind.NOT_PRINTED])
            if not is_out:
                await station.print_zpl(REF)
            assert await station.open_questions() == []
            with pytest.raises(NotAllowedNow):
                await station.answer_for_zpl(REF, is_out=True)
        assert len(bench.printer.paper) == (1 if is_out else 2)

    async def test_nobody_can_say_it_while_it_is_being_sent(self, bench: Bench) -> None:
        bench.printer.ends = [PrintState.SENDING]
        async with bench.station() as station:
            with pytest.raises(LabelPrintFailed):
                await station.zpl(REF, PARCEL, AKS, is_printed=True)
            job = (await station.container(REF)).prints[-1]
            station._context.running.add(job.id)
            with pytest.raises(InOtherHands):
                await station.answer_for_zpl(REF, is_out=True)

    async def test_a_print_that_failed_waits_to_be_printed(self, bench: Bench) -> None:
        bench.printer.ends = [PrintState.FAILED, PrintState.IN_DOUBT]
        async with bench.station() as station:
            with pytest.raises(LabelPrintFailed):
                await station.zpl(REF, PARCEL, AKS, is_printed=True)
            (question,) = await station.open_questions()
            assert question.kind is QuestionKind.NOT_PRINTED
            assert question.answers == (Answer.PRINT_AGAIN,)
            with pytest.raises(LabelPrintFailed):
                await station.print_zpl(REF)
            container = await station.answer_for_zpl(REF, is_out=True)
            assert container.prints[-1].state is PrintState.PROVED


async def test_a_copy_that_never_left_does_not_make_the_label_unprinted(bench: Bench) -> None:
    """A second label without anybody having asked for it."""
    bench.printer.ends = [PrintState.SENT, PrintState.FAILED, PrintState.SENT]
    async with bench.station() as station:
        await station.zpl(REF, PARCEL, AKS, is_printed=True)
        with pytest.raises(LabelPrintFailed):
            await station.print_zpl(REF, "damaged")
        await station.zpl(REF, PARCEL, AKS, is_printed=True)
    assert len(bench.printer.paper) == 1


async def test_a_copy_that_never_left_ends_no_doubt(bench: Bench) -> None:
    bench.printer.ends = [PrintState.IN_DOUBT, PrintState.FAILED, PrintState.SENT]
    async with bench.station() as station:
        for reason in ("", "nothing came out"):
            with pytest.raises(LabelPrintFailed):
                await (station.print_zpl(REF, reason) if reason else printed(station))
        assert await kinds(station) == [QuestionKind.PRINT]
        await station.answer_for_zpl(REF, is_out=False)
        container = await station.print_zpl(REF)
    # A person may be wrong about what did not come out: the copy is counted.
    assert container.prints[-1].copy_number == 2


async def test_what_a_person_let_pass_can_be_printed_once_more(bench: Bench) -> None:
    bench.printer.holds = "no barcode can be read"
    async with bench.station() as station:
        with pytest.raises(LabelPrintFailed):
            await printed(station)
        await station.print_zpl_anyway(REF, "it looks right")
        container = await station.print_zpl(REF, "damaged")
    assert container.prints[-1].state is PrintState.SENT
    assert len(bench.printer.paper) == 2


async def printed(station: Station) -> object:
    return await station.zpl(REF, PARCEL, AKS, is_printed=True)

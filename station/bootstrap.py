"""The one place that builds a station; tests call it too, with other parts."""

import asyncio
from urllib.parse import urlsplit

from station.api.auth import Authenticator
from station.api.client import Marketplace
from station.api.link import LinkWatch
from station.api.retry import Retrier
from station.api.session import Session
from station.api.transport import HttpTransport
from station.domain.rates import LIMITS, Limit
from station.ports import Clock, LabelPrinter
from station.settings import Settings
from station.station import Station
from station.store.drafts import DraftStore
from station.store.facts import FactStore
from station.store.holds import Holds
from station.store.journal import Author, Journal
from station.store.labels import LabelStore
from station.store.orders import OrderIndex
from station.store.printed import PrintedFolder
from station.warehouse import open_shared
from station.workflow.context import Context
from station.workflow.polling import Poller
from station.workflow.tidying import Tidying
from station.workflow.upkeep import Upkeep


async def open_station(
    settings: Settings,
    *,
    printer: LabelPrinter,
    clock: Clock,
    client_secret: str,
    session_cookie: str = "",
    transport: HttpTransport | None = None,
    limits: tuple[Limit, ...] = LIMITS,
) -> Station:
    """A station with its journal open; nothing has been sent yet.

    ``limits`` are the marketplace's, and other than the published ones only at a sandbox.

    Raises StorageError where the data folder cannot be used, DatabaseLost where the warehouse's
    database cannot be reached.
    """
    host = transport.host if transport else urlsplit(settings.api.url).netloc
    account = f"{host}/{settings.api.client_id}"
    shared = await open_shared(settings, clock, account, limits)
    database = shared.database
    # The system's certificates are many: read aside, for the window is there already.
    if transport is None:
        transport = await asyncio.to_thread(lambda: HttpTransport(settings.api.url))
    auth = Authenticator(shared.tokens, clock, account, settings.api.client_id, client_secret)
    budget = shared.budget
    link = LinkWatch(clock)
    session = Session(
        transport,
        auth,
        budget,
        Retrier(clock, budget, transport.host),
        link=link,
        cookie=session_cookie if settings.api.internal == "cookie" else "",
    )
    context = Context(
        settings=settings,
        market=Marketplace(session),
        journal=Journal(database, Author(settings.station.name)),
        index=OrderIndex(database),
        labels=LabelStore(settings.label_folder, shared.label_files),
        drafts=DraftStore(database),
        facts=FactStore(database),
        printer=printer,
        holds=Holds(settings.hold_folder),
        printed=PrintedFolder(settings.printed_folder),
        clock=clock,
        claims=shared.claims,
        news=shared.news,
        mirror=shared.mirror,
        link=link,
    )
    keep_days = settings.printing.keep_days
    tidying = Tidying(context.journal, context.labels, context.printed, keep_days)
    upkeep = Upkeep(database, clock, shared.backups, shared.carried, tidying)
    station = Station(context, Poller(context, link), upkeep, shared.close)
    database.on_lost(station.database_changed)
    station.begin()
    return station

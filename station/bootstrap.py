"""The one place that builds a station; tests call it too, with other parts."""

import asyncio

from station.api.auth import Authenticator
from station.api.budget import Budget
from station.api.client import Marketplace
from station.api.link import LinkWatch
from station.api.retry import Retrier
from station.api.session import Session
from station.api.transport import HttpTransport
from station.domain.errors import SettingsError
from station.ports import Clock, LabelPrinter
from station.settings import Settings
from station.station import Station
from station.store.database import SqliteDatabase
from station.store.drafts import DraftStore
from station.store.journal import Author, Journal
from station.store.labels import LabelStore
from station.store.orders import OrderIndex
from station.store.tokens import TokenStore
from station.workflow.context import Context
from station.workflow.polling import Poller


async def open_station(
    settings: Settings,
    *,
    printer: LabelPrinter,
    clock: Clock,
    client_secret: str,
    session_cookie: str = "",
    transport: HttpTransport | None = None,
) -> Station:
    """A station with its journal open; nothing has been sent yet.

    Raises SettingsError for a database that this version does not serve, StorageError where the
    data folder cannot be used.
    """
    if settings.database_url:
        place = str(settings.home / "settings.toml")
        raise SettingsError(
            place, None, "database.url", repr(settings.database_url), '"" (this folder)'
        )
    database = SqliteDatabase(settings.database_file)
    await database.open()
    # The system's certificates are many: read aside, for the window is there already.
    if transport is None:
        transport = await asyncio.to_thread(lambda: HttpTransport(settings.api.url))
    account = f"{transport.host}/{settings.api.client_id}"
    auth = Authenticator(
        TokenStore(database), clock, account, settings.api.client_id, client_secret
    )
    budget = Budget(clock)
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
        labels=LabelStore(settings.label_folder),
        drafts=DraftStore(database),
        printer=printer,
        clock=clock,
        link=link,
    )
    return Station(context, Poller(context, link), database.close)

"""The parts of a station that differ between a bench of its own and a warehouse of benches."""

import uuid
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass

from station.api.budget import Budget, RequestBudget
from station.api.shared_budget import SharedBudget
from station.atomic import replace_text
from station.domain.errors import SettingsError, StorageError
from station.domain.rates import LIMITS, Limit
from station.ports import Clock
from station.settings import Settings
from station.store.backups import Backups
from station.store.budgets import BudgetStore
from station.store.database import Database
from station.store.label_files import LabelFiles
from station.store.leases import LeaseStore, Owner
from station.store.migrating import last_number
from station.store.mirror import Mirror
from station.store.news import News, NoNews, PostgresNews
from station.store.postgres import PostgresDatabase
from station.store.tokens import TokenStore, WarehouseTokens
from station.workflow.claims import Claims, SharedClaims, SoleClaims
from station.workflow.opening import Carried, open_journal
from station.workflow.upgrading import take_on


@dataclass(frozen=True, slots=True)
class Shared:
    """What a station shares, or has to itself."""

    database: Database
    tokens: TokenStore
    budget: RequestBudget
    claims: Claims
    news: News
    close: Callable[[], Awaitable[None]]
    label_files: LabelFiles | None = None
    mirror: Mirror | None = None
    backups: Backups | None = None
    carried: Carried | None = None


async def open_shared(
    settings: Settings, clock: Clock, account: str, limits: tuple[Limit, ...] = LIMITS
) -> Shared:
    """Open the database that the settings name, and say in it by which version.

    Raises StorageError (OnNetworkShare, NewerData and DatabaseLost are such), and SettingsError
    where another bench has this one's name.
    """
    if settings.database_url:
        return await _warehouse(settings, clock, account, limits)
    journal = await open_journal(settings.database_file, clock)
    try:
        name, schema = settings.station.name, last_number("sqlite")
        await take_on(journal.database, name, schema, clock.now())
    except BaseException:
        await journal.close()
        raise
    return Shared(
        journal.database,
        TokenStore(journal.database),
        Budget(clock, limits),
        SoleClaims(),
        NoNews(),
        journal.close,
        backups=journal.backups,
        carried=journal.carried,
    )


def _bench_id(settings: Settings) -> str:
    """The identity of this data folder, made at its first start. Raises StorageError."""
    file = settings.home / "bench-id"
    try:
        settings.home.mkdir(parents=True, exist_ok=True, mode=0o700)
        with suppress(FileNotFoundError):
            return file.read_text("utf-8").strip()
        replace_text(file, uuid.uuid4().hex)
        return file.read_text("utf-8")
    except OSError as error:
        raise StorageError(str(file), error.strerror or str(error)) from error


async def _warehouse(
    settings: Settings, clock: Clock, account: str, limits: tuple[Limit, ...]
) -> Shared:
    bench = _bench_id(settings)
    owner = Owner(f"{bench}/{uuid.uuid4().hex}", settings.station.name, bench)
    database = PostgresDatabase(settings.database_url)
    await database.open()
    leases = LeaseStore(database, owner)
    try:
        if not await leases.take_name():
            place, name = str(settings.home / "settings.toml"), repr(owner.station)
            allowed = "a name that no other bench of this warehouse has"
            raise SettingsError(place, None, "station.name", name, allowed)
        await take_on(database, owner.station, last_number("postgres"), clock.now())
    except BaseException:
        await database.close()
        raise
    return Shared(
        database,
        WarehouseTokens(database, leases, clock),
        SharedBudget(BudgetStore(database), account, clock, limits),
        SharedClaims(leases, clock),
        PostgresNews(settings.database_url, owner.id, clock),
        database.close,
        LabelFiles(database),
        Mirror(database),
    )

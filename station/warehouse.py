"""The parts of a station that differ between a bench of its own and a warehouse of benches."""

import uuid
from dataclasses import dataclass

from station.api.budget import Budget, RequestBudget
from station.api.shared_budget import SharedBudget
from station.ports import Clock
from station.settings import Settings
from station.store.budgets import BudgetStore
from station.store.database import Database, SqliteDatabase
from station.store.label_files import LabelFiles
from station.store.leases import LeaseStore, Owner
from station.store.mirror import Mirror
from station.store.news import News, NoNews, PostgresNews
from station.store.postgres import PostgresDatabase
from station.store.tokens import TokenStore, WarehouseTokens
from station.workflow.claims import Claims, SharedClaims, SoleClaims


@dataclass(frozen=True, slots=True)
class Shared:
    """What a station shares, or has to itself."""

    database: Database
    tokens: TokenStore
    budget: RequestBudget
    claims: Claims
    news: News
    label_files: LabelFiles | None = None
    mirror: Mirror | None = None


async def open_shared(settings: Settings, clock: Clock, account: str) -> Shared:
    """Open the database that the settings name. Raises StorageError, DatabaseLost."""
    if settings.database_url:
        return await _warehouse(settings, clock, account)
    database = SqliteDatabase(settings.database_file)
    await database.open()
    return Shared(database, TokenStore(database), Budget(clock), SoleClaims(), NoNews())


async def _warehouse(settings: Settings, clock: Clock, account: str) -> Shared:
    database = PostgresDatabase(settings.database_url)
    await database.open()
    owner = Owner(uuid.uuid4().hex, settings.station.name)
    leases = LeaseStore(database, owner)
    return Shared(
        database,
        WarehouseTokens(database, leases, clock),
        SharedBudget(BudgetStore(database), account, clock),
        SharedClaims(leases, clock),
        PostgresNews(settings.database_url, owner.id, clock),
        LabelFiles(database),
        Mirror(database),
    )

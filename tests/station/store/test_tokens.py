"""Tokens that all processes of a station share, and the count of an hour."""

from datetime import timedelta

import pytest

from station.domain.token import Token
from station.store.database import SqliteDatabase
from station.store.tokens import TokenStore
from tests.fakes import NOON


@pytest.fixture
def tokens(database: SqliteDatabase) -> TokenStore:
    return TokenStore(database)


async def test_a_token_comes_back_to_its_account_only(tokens: TokenStore) -> None:
    token = Token("t1", NOON + timedelta(hours=1, microseconds=5))
    await tokens.save("host/one", token)
    assert await tokens.load("host/one") == token
    assert await tokens.load("host/two") is None


async def test_a_new_token_takes_the_old_one_s_place(tokens: TokenStore) -> None:
    await tokens.save("a", Token("t1", NOON))
    await tokens.save("a", Token("t2", NOON))
    assert await tokens.load("a") == Token("t2", NOON)


async def test_requests_are_counted_for_an_hour_and_by_account(tokens: TokenStore) -> None:
    for minute in (0, 30, 59):
        await tokens.note_request("a", NOON + timedelta(minutes=minute))
    await tokens.note_request("b", NOON)
    assert await tokens.requests_in_last_hour("a", NOON + timedelta(minutes=59)) == 3
    assert await tokens.requests_in_last_hour("a", NOON + timedelta(minutes=60)) == 3
    assert await tokens.requests_in_last_hour("a", NOON + timedelta(minutes=61)) == 2
    assert await tokens.requests_in_last_hour("b", NOON) == 1


async def test_old_requests_are_forgotten(tokens: TokenStore, database: SqliteDatabase) -> None:
    await tokens.note_request("a", NOON)
    await tokens.note_request("a", NOON + timedelta(hours=2))
    assert await database.fetch("SELECT COUNT(*) FROM token_requests") == [(1,)]


async def test_another_process_sees_them(tokens: TokenStore, other: SqliteDatabase) -> None:
    await tokens.save("a", Token("t1", NOON))
    await tokens.note_request("a", NOON)
    assert await TokenStore(other).load("a") == Token("t1", NOON)
    assert await TokenStore(other).requests_in_last_hour("a", NOON) == 1

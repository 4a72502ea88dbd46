"""The peer: the same calls as ``quayside ship``, written straight down with httpx.

    python tests/bench/peer.py [--durable] URL CLIENT_ID SECRET FOLDER REFERENCE…

It has what any honest script would have: one client with keep-alive, as many orders at a time as
the product (6, eight connections), the same first look at an order after two seconds. It has no
journal, checks nothing, repeats nothing, and flushes nothing to the disk; ``--durable`` adds the
least that keeps what was bought through a power cut: a row on the disk before the confirm, after
it, and with the label, and the label itself.
"""

import asyncio
import os
import sqlite3
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

AT_ONCE = 6
CONNECTIONS = 8
PAUSES_S = (2.0, 3.0, 5.0, 8.0)
JSON_API = {"Accept": "application/vnd.api+json", "Content-Type": "application/vnd.api+json"}
PARCEL = {"length": 30, "width": 20, "height": 15, "kg": 1.25}


@dataclass
class Script:
    """What every order needs."""

    client: httpx.AsyncClient
    gate: asyncio.Semaphore
    folder: Path
    note: Callable[[str, str], None]
    keep: Callable[[Path, bytes], object]


async def main(
    is_durable: bool, folder: Path, url: str, client_id: str, secret: str, *refs: str
) -> None:
    note = durable_note(folder / "notes.sqlite") if is_durable else no_note
    keep = keep_durably if is_durable else Path.write_bytes
    limits = httpx.Limits(max_connections=CONNECTIONS, max_keepalive_connections=CONNECTIONS)
    async with httpx.AsyncClient(base_url=url, limits=limits, timeout=30) as client:
        form = {"grant_type": "client_credentials", "scope": "*"}
        form |= {"client_id": client_id, "client_secret": secret}
        token = (await client.post("/oauth/token", data=form)).raise_for_status().json()
        client.headers["Authorization"] = f"Bearer {token['access_token']}"
        client.headers.update(JSON_API)
        ids = await find(client, set(refs))
        script = Script(client, asyncio.Semaphore(AT_ONCE), folder, note, keep)
        await asyncio.gather(*(ship(script, ids[ref], ref) for ref in refs))


async def find(client: httpx.AsyncClient, refs: set[str]) -> dict[str, str]:
    ids: dict[str, str] = {}
    page = "/api/v1/orders?page[limit]=50&include=retailer"
    while page and not refs <= ids.keys():
        document = (await client.get(page)).raise_for_status().json()
        ids |= {str(row["attributes"]["reference"]): row["id"] for row in document["data"]}
        page = document["links"].get("next")
    return ids


async def ship(script: Script, order_id: str, ref: str) -> None:
    client, path = script.client, f"/api/v1/orders/{order_id}"
    detail = f"{path}?include=retailer,orderItems.productVariant.product"
    async with script.gate:
        order = (await client.get(detail)).raise_for_status().json()
        assert order["data"]["attributes"]["status"] == "brand_confirmed"
        answer = await client.post(f"{path}/shipping-quotes", json={"parcels": [PARCEL]})
        quotes = answer.raise_for_status().json()["data"]
        cheapest = min(quotes, key=lambda quote: quote["shippingCost"]["amount"])
        confirm = f"/api/v1/shipping-quotes/{cheapest['quoteUuid']}/confirm"
        script.note(order_id, "buying")
        (await client.post(confirm, json={"labelFormat": "default"})).raise_for_status()
        script.note(order_id, "bought")
    for pause in PAUSES_S:
        await asyncio.sleep(pause)
        order = (await client.get(detail)).raise_for_status().json()
        if order["data"]["attributes"]["status"] == "shipping_labels_generated":
            break
    async with script.gate:
        await fetch(script, order["data"]["attributes"]["shippingOverview"]["parcels"], ref)
        script.note(order_id, "labelled")
    print(ref)


async def fetch(script: Script, parcels: list[dict[str, Any]], ref: str) -> None:
    for at, parcel in enumerate(parcels, 1):
        label = parcel["trackedPackage"]["labelUrl"]
        pdf = await script.client.get(label, headers={"Accept": "application/pdf"})
        script.keep(script.folder / f"{ref}-{at}.pdf", pdf.raise_for_status().content)


def no_note(order_id: str, what: str) -> None:
    """A script that forgets."""


def durable_note(file: Path) -> Callable[[str, str], None]:
    database = sqlite3.connect(file, isolation_level=None)
    database.execute("PRAGMA journal_mode=WAL")
    database.execute("PRAGMA synchronous=FULL")
    database.execute("CREATE TABLE notes (order_id TEXT, what TEXT)")
    return lambda order_id, what: database.execute(
        "INSERT INTO notes VALUES (?, ?)", (order_id, what)
    ).close()


def keep_durably(file: Path, data: bytes) -> None:
    part = file.with_suffix(".part")
    with part.open("wb") as out:
        out.write(data)
        out.flush()
        os.fsync(out.fileno())
    part.replace(file)
    folder = os.open(file.parent, os.O_RDONLY)
    os.fsync(folder)
    os.close(folder)


if __name__ == "__main__":
    url, client_id, secret, name, *refs = [arg for arg in sys.argv[1:] if arg != "--durable"]
    place = Path(name)
    place.mkdir(parents=True)
    asyncio.run(main("--durable" in sys.argv, place, url, client_id, secret, *refs))

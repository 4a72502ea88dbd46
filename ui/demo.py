"""``make demo``: a working morning through the real command line, on a sandbox of its own.

Twenty orders: one is accepted first, one has three parcels, one goes with our own carrier. Then a
fulfilment-centre label, pickups, slips and sheets. What stays is in ``demo-output``; what really
happened is compared with the sandbox's ledger, and a difference ends the demo with an error.
"""

import json
import os
import shutil
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from station.domain.pickup import is_working_day

OUT = Path("demo-output")
ORDERS = 20
SETTINGS = """\
# The demo's station: two printers that print into folders.
[api]
internal = "bearer"

[station]
name = "Demo bench"
language = "en"

[printers.thermal]
kind = "file"
folder = "../labels-zpl"
language = "zpl"
dpi = 203

[printers.office]
kind = "file"
folder = "../documents"
language = "pdf"

[routes]
label_pdf = "thermal"
label_zpl = "thermal"
packing_slip = "office"
handover_sheet = "office"
command_sheet = "office"

[[boxes]]
name = "Small"
code = "BOXS"
length_cm = 30
width_cm = 20
height_cm = 15
tare_g = 120
default = true

[[boxes]]
name = "Large"
code = "BOXL"
length_cm = 60
width_cm = 40
height_cm = 30
tare_g = 480

[pickup_address]
name = "Atelier Exemple"
contact_name = "A. Packer"
street = "1 rue des Lilas"
city = "Rennes"
postal_code = "35000"
country_code = "FR"
phone_number = "+33700000000"
"""

Row = dict[str, Any]


class DemoFailedError(Exception):
    """Something came out otherwise than a working morning should."""


@dataclass
class Morning:
    """The command line with the demo's data folder, and what it has done so far."""

    environ: dict[str, str]
    steps: list[tuple[str, str, float]] = field(default_factory=list)

    def quayside(self, title: str, *args: str) -> list[Row]:
        """Run a command; its JSON Lines. Raises DemoFailedError where it does not end with 0."""
        print(f"$ quayside {' '.join(args)[:110]}")
        began = time.monotonic()
        done = subprocess.run(
            [sys.executable, "-m", "ui", *args, "--json"],
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, **self.environ},
        )
        if done.returncode:
            raise DemoFailedError(f"{title}: exit {done.returncode}\n{done.stdout}{done.stderr}")
        rows = [json.loads(line) for line in done.stdout.splitlines()]
        seconds = time.monotonic() - began
        self.steps.append((title, f"{len(rows)} done", seconds))
        print(f"  {title}: {len(rows)} in {seconds:.1f} s")
        return rows


@contextmanager
def sandbox() -> Iterator[Row]:
    """``quayside sandbox`` as a process; yields what it says of itself."""
    process = subprocess.Popen(
        [sys.executable, "-m", "ui", "sandbox", "--orders", "40"],
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        line = process.stdout.readline() if process.stdout else ""
        yield json.loads(line)
    finally:
        process.terminate()
        process.wait(10)
        if process.stdout:
            process.stdout.close()


def main() -> int:
    """Run the morning; 0 where everything came out as it should."""
    shutil.rmtree(OUT, ignore_errors=True)
    home = OUT.absolute() / "home"
    home.mkdir(parents=True)
    (home / "settings.toml").write_text(SETTINGS, "utf-8")
    with sandbox() as started:
        morning = Morning(
            {
                "QUAYSIDE_HOME": str(home),
                "QUAYSIDE_API_URL": started["url"],
                "QUAYSIDE_CLIENT_ID": started["client_id"],
                "QUAYSIDE_CLIENT_SECRET": started["client_secret"],
            }
        )
        try:
            rows = work(morning)
            with urllib.request.urlopen(f"{started['url']}/_sandbox/ledger") as answer:
                verdict = compare(rows, json.load(answer))
        except DemoFailedError as error:
            print(f"The demo failed: {error}", file=sys.stderr)
            return 1
    pictures = draw()
    summary = summarise(morning, rows, verdict, pictures)
    (OUT / "summary.md").write_text(summary, "utf-8")
    print(f"\n{summary}")
    return 0


def work(morning: Morning) -> list[Row]:
    """The morning itself; the rows of all orders that were shipped."""
    morning.quayside("doctor", "doctor")
    orders = morning.quayside("orders", "orders")
    to_accept = next(row["reference"] for row in orders if row["state"] == "ankor_confirmed")
    # The island shop is left out: no carrier goes there, which is what the sandbox has it for.
    ready = [
        row["reference"]
        for row in orders
        if row["state"] == "brand_confirmed" and "Île" not in row["retailer"]
    ]
    multi, own, *plain = ready[: ORDERS - 1]
    morning.quayside("an order accepted", "accept", to_accept)
    rows = morning.quayside(
        "orders shipped, labels printed", "ship", to_accept, *plain,
        "--parcel", "30x20x15@1.25kg", "--print",
    )  # fmt: skip
    rows += morning.quayside(
        "an order of three parcels", "ship", multi, "--parcel", "30x20x15@1.25kg",
        "--parcel", "40x30x20@8.4kg", "--parcel", "60x40x30@12kg", "--print",
    )  # fmt: skip
    rows += morning.quayside(
        "an order with our own carrier", "ship", own, "--parcel", "40x30x20@4kg",
        "--own-carrier", "dhl", "JJD000390007",
    )  # fmt: skip
    morning.quayside(
        "a fulfilment-centre label", "zpl", "O_ABC123_722-1", "--parcel", "30x20x15@3kg",
        "--service", "AKS_PAR_AKS", "--print",
    )  # fmt: skip
    labelled = [row["reference"] for row in rows if row["state"] == "labelled"]
    day = next_working_day(datetime.now(UTC).astimezone().date())  # noqa: TID251 - a demo's own day
    args = ("--date", day.isoformat(), "--window", "9-15")
    morning.quayside("pickups booked", "pickup", *labelled, *args)
    documents = str(OUT / "documents")
    for kind, refs in (("commands", ()), ("handover", ()), ("packing-slip", (multi, to_accept))):
        morning.quayside(f"sheet: {kind}", "sheet", kind, *refs, "--out", documents)
    return rows


def next_working_day(day: date) -> date:
    """The first working day after ``day``."""
    day += timedelta(days=1)
    while not is_working_day(day):
        day += timedelta(days=1)
    return day


def compare(rows: list[Row], ledger: Row) -> str:
    """What the sandbox really did, against what we say. Raises DemoFailedError on a difference."""
    totals, orders = ledger["totals"], ledger["orders"].values()
    labels = sum(len(row["labels"]) for row in rows)
    twice = [row for row in orders if row["confirms"] > 1 or row["pickups"] > 1]
    wanted = {"confirms": len(rows), "labels": labels, "pickups": len(rows) - 1}
    found = {name: totals[name] for name in wanted}
    if twice or found != wanted:
        raise DemoFailedError(f"the ledger has {found}, we say {wanted}; twice: {twice}")
    facts = ", ".join(f"{count} {name}" for name, count in found.items())
    return f"{facts}; nothing twice"


def draw() -> int:
    """Every PDF as a PNG beside it, to look at; returns how many pictures there are."""
    import pypdfium2 as pdfium

    (OUT / "labels").mkdir()
    for file in (OUT / "home" / "labels").rglob("*.pdf"):
        shutil.copy(file, OUT / "labels")
    count = 0
    for file in sorted(OUT.glob("*/*.pdf")):
        document = pdfium.PdfDocument(file)
        for number, page in enumerate(document, 1):
            page.render(scale=2).to_pil().save(file.with_name(f"{file.stem}-{number}.png"))
            count += 1
        document.close()
    return count


def summarise(morning: Morning, rows: list[Row], verdict: str, pictures: int) -> str:
    """The summary as a table."""
    lines = [
        f"# The demo's morning: {len(rows)} orders",
        "",
        "| step | result | seconds |",
        "|---|---|---:|",
        *(f"| {title} | {what} | {seconds:.1f} |" for title, what, seconds in morning.steps),
        "",
        f"The marketplace's ledger: {verdict}.",
        "",
    ]
    folders = ("labels", "labels-zpl", "documents")
    for folder in folders:
        files = [file for file in (OUT / folder).iterdir() if file.suffix != ".png"]
        lines.append(f"- `{OUT / folder}`: {len(files)} files")
    lines.append(f"- pictures of every page: {pictures}")
    return "\n".join([*lines, ""])


if __name__ == "__main__":
    sys.exit(main())

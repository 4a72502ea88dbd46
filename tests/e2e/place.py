"""A packing bench as it stands in a warehouse: a screen, a scanner, a printer, a marketplace."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

import zxingcpp

from station.sandbox.market import Market
from station.sandbox.names import ISLAND_POSTAL_CODE
from station.sandbox.options import SandboxOptions
from tests.emulators.printer_sink import PrinterSink
from tests.printing.gf_decoder import labels_in
from tests.support.process import SandboxProcess
from tests.support.records import Records
from tests.support.screen import Screen
from tests.support.wait import DEADLINE_S
from tests.support.window_process import WindowProcess

SEED, ORDERS = 1, 60

SETTINGS = """
[printers.thermal]
kind = "tcp"
address = "127.0.0.1:{port}"
language = "zpl"
evidence = "silent"

[printers.office]
kind = "file"
folder = "office"
language = "pdf"

[routes]
label_pdf = "thermal"
packing_slip = "office"
handover_sheet = "office"
command_sheet = "office"

[quotes]
grace_s = {grace_s}
label_time_s = {label_time_s}

[pickup_address]
name = "Atelier du Quai"
contact_name = "A. Packer"
street = "1 rue des Lilas"
city = "Rennes"
postal_code = "35000"
country_code = "FR"
phone_number = "+33700000000"
"""


@dataclass(frozen=True)
class Wanted:
    """An order of the sandbox: what stands on the picking list, and what the API calls it."""

    reference: str
    id: str


@dataclass
class Place:
    """Everything around one data folder; windows come and go."""

    screen: Screen
    sandbox: SandboxProcess
    printer: PrinterSink
    folder: Path
    windows: int = 0

    OPTIONS: ClassVar = (
        "--seed", str(SEED), "--orders", str(ORDERS), "--label-delay", "0.2",
    )  # fmt: skip

    @property
    def home(self) -> Path:
        return self.folder / "home"

    @property
    def records(self) -> Records:
        return Records(self.home)

    def settings(
        self, port: int | None = None, grace_s: float = 0, label_time_s: float = 600
    ) -> None:
        """Write the settings; ``port`` is the printer's, the sink's own where none is given."""
        self.home.mkdir(parents=True, exist_ok=True)
        text = SETTINGS.format(
            port=port or self.printer.port, grace_s=grace_s, label_time_s=label_time_s
        )
        (self.home / "settings.toml").write_text(text, "utf-8")

    def window(self, *, with_account: bool = True) -> WindowProcess:
        """A window on this folder, not started yet."""
        self.windows += 1
        said = self.folder / f"window-{self.windows}.txt"
        environ = self.sandbox.environ if with_account else {}
        return WindowProcess(self.screen, self.home, environ, said)

    def orders(self, count: int, status: str = "brand_confirmed") -> list[Wanted]:
        """Orders of a status, without the shop on an island where no carrier goes."""
        contents = Market(SandboxOptions(seed=SEED, orders=ORDERS))
        found = [
            Wanted(str(order.reference), order.id)
            for order in contents.all_orders()
            if order.status == status and order.shop.postal_code != ISLAND_POSTAL_CODE
        ]
        assert len(found) >= count
        return found[:count]

    def pack(self, window: WindowProcess, order: Wanted) -> None:
        """One parcel, from the scan of the order to SEND, as fast as prices come."""
        window.scan(order.reference, "30x20x15", "1.25kg")
        self.records.wait_priced(order.id, 1)
        window.scan("XXSEND")

    def ledger(self, order: Wanted) -> dict[str, int]:
        """What the marketplace really did for an order."""
        rows: dict[str, Any] = self.sandbox.control("GET", "/_sandbox/ledger")["orders"]
        row: dict[str, int] = rows.get(order.id, {})
        return row

    def codes_on_paper(self, labels: int) -> list[str]:
        """The barcodes of the next labels that come out of the printer, read from their dots."""
        codes: list[str] = []
        for _ in range(labels):
            (label,) = labels_in(self.printer.jobs.get(timeout=DEADLINE_S))
            image = label.to_image().convert("L")
            codes += [found.text for found in zxingcpp.read_barcodes(image)]
        return codes

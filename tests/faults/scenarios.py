"""The scenarios of the fault table: which fault, in which command, on which generation."""

from dataclasses import dataclass

PARCEL = ("--parcel", "30x20x15@1.25kg")
SHIP = ("ship", "REFS", *PARCEL, "--wait", "12", "--json")
OWN = ("ship", "REFS", *PARCEL, "--own-carrier", "dhl", "JJD0001", "--json")
PICKUP = ("pickup", "REFS", "--date", "2027-03-03", "--window", "9-15", "--json")
ACCEPT = ("accept", "REFS", "--json")
RESET = ("reset", "REFS", "--type", "BRAND_NEED_MORE_LABELS_TO_SHIP", "--json")
ZPL = ("zpl", "O_ABC123_722-1", *PARCEL, "--print", "--json")

SETTINGS = """
[api]
internal = "bearer"
[printers.archive]
kind = "file"
folder = "out"
language = "zpl"
[routes]
label_zpl = "archive"
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
class Scenario:
    """One row of the table; ``before`` are commands that run without the fault.

    ``later_s`` is how long after the first run the next one comes: a pickup that the order does not
    name is known not to be booked after two minutes.
    """

    name: str
    faults: tuple[str, ...]
    command: tuple[str, ...] = SHIP
    before: tuple[tuple[str, ...], ...] = ()
    generation: str = "2023"
    status: str = "brand_confirmed"
    settings: str = SETTINGS
    later_s: float = 0.0


SCENARIOS = (
    Scenario("ship", ()),
    *(
        Scenario("ship", (fault,))
        for fault in (
            "slow=1:20", "429:5", "500:5", "503:5", "cut:5", "wrong-json:5", "expired-token:3",
            "lost-confirm:5", "500@confirm:5", "503@confirm:5", "cut@confirm:5",
            "wrong-json@confirm:5", "slow=2@confirm:5", "429@confirm:5", "cut@quotes:5",
            "label-job-fails:5", "label-job-late=5:5", "label-job-late=25:5", "label-html:5",
            "label-huge:2", "redirect-label:5", "moved-back:5", "moved-back@detail:5",
            "cancelled:5", "cancelled@detail:5",
        )
    ),
    Scenario("ship, 2026", ("lost-confirm:5",), generation="2026"),
    Scenario("ship --own-carrier", ("lost-custom:5",), OWN),
    Scenario("ship --own-carrier", ("lost-confirm:5",), OWN),
    Scenario("ship --own-carrier", ("cut@confirm:5",), OWN),
    Scenario("ship --own-carrier, 2026", ("lost-confirm:5",), OWN, generation="2026"),
    Scenario("pickup", ("lost-pickup:5",), PICKUP, (SHIP,)),
    Scenario("pickup", ("500@pickup:5",), PICKUP, (SHIP,), later_s=121),
    Scenario("pickup", ("cut@pickup:5",), PICKUP, (SHIP,), later_s=121),
    Scenario("accept", ("lost-transition:5",), ACCEPT, status="ankor_confirmed"),
    Scenario("reset", ("lost-transition:5",), RESET, (SHIP,)),
    Scenario("zpl", ("lost-zpl",), ZPL),
    Scenario("zpl", ("cut@zpl:2",), ZPL),
)  # fmt: skip

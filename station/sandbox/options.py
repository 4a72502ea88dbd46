"""How a sandbox is set up: plain values, the same for the command line and for tests."""

from dataclasses import dataclass
from typing import Literal

Generation = Literal["2023", "2026"]
PickupBody = Literal["flat", "wrapped"]
SecondConfirm = Literal["refused", "carried-out"]


@dataclass(frozen=True, slots=True)
class SandboxOptions:
    """Everything that makes one sandbox differ from another.

    ``port`` 0 takes any free one. ``epoch`` is the time in seconds at which the sandbox's clock
    starts, None for the real time: with an epoch two runs with one seed answer the same bytes.
    ``faults`` are written ``NAME[=VALUE][@STEP][:COUNT]``, see ``station.sandbox.faults``.
    ``second_confirm`` says what happens to a second purchase of an order that is bought already.
    """

    port: int = 0
    seed: int = 1
    orders: int = 20
    generation: Generation = "2023"
    label_delay_s: float = 2.0
    faults: tuple[str, ...] = ()
    rate_per_minute: int = 600
    session_cookie: str = "sandbox-session"
    pickup_body: PickupBody = "flat"
    second_confirm: SecondConfirm = "refused"
    client_id: str = "quayside-sandbox"
    client_secret: str = "sandbox-secret"
    epoch: float | None = None

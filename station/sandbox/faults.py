"""Faults by name, ``NAME[=VALUE][@STEP][:COUNT]``: what can go wrong, when, and how often.

Three kinds, by when they strike:

* any call, any step: ``slow=SECONDS`` (the work is done at once, the answer is late), ``429``,
  ``500``, ``503``, ``cut``, ``expired-token`` (nothing is done), ``wrong-json`` (done, and the
  answer is no JSON);
* ``lost-STEP``: the work is done and counted, then the connection is cut;
* in their own place: ``label-job-fails`` and ``label-job-late[=SECONDS]`` at the confirm,
  ``label-html``, ``label-huge`` and ``redirect-label`` at the download, ``cancelled`` (after a
  confirm) and ``moved-back`` (after a download): the order changes from outside once the step is
  answered. ``cancelled@detail`` and ``moved-back@detail`` strike after the first answer that shows
  labels.
"""

import re
from dataclasses import asdict, dataclass

from station.sandbox.model import Json

STEPS = (
    "token", "list", "detail", "transition", "quotes", "custom", "confirm", "label", "pickup",
    "zpl", "fulfilment", "variants", "testing", "me",
)  # fmt: skip
ANYWHERE = ("slow", "429", "500", "503", "cut", "wrong-json", "expired-token")
OWN_STEP = {
    "lost-confirm": "confirm",
    "lost-transition": "transition",
    "lost-pickup": "pickup",
    "lost-zpl": "zpl",
    "lost-custom": "custom",
    "label-job-fails": "confirm",
    "label-job-late": "confirm",
    "label-html": "label",
    "label-huge": "label",
    "redirect-label": "label",
    "moved-back": "label",
    "cancelled": "confirm",
}
_MOVABLE = ("moved-back", "cancelled")
_FORM = re.compile(r"([a-z0-9-]+?)(?:=([0-9.]+))?(?:@([a-z]+))?(?::([0-9]+))?")


@dataclass(slots=True)
class Fault:
    """One armed fault; ``count`` goes down each time that it strikes."""

    name: str
    step: str | None
    value: float | None
    count: int

    def fits(self, step: str) -> bool:
        """True where it would strike at a step."""
        return self.count > 0 and (step != "token" if self.step is None else self.step == step)


def parse(text: str) -> Fault:
    """A fault from its text; ValueError says what is wrong with it."""
    found = _FORM.fullmatch(text)
    if not found:
        raise ValueError(f"not a fault: {text!r} (write NAME[=VALUE][@STEP][:COUNT])")
    name, value, step, count = found.groups()
    if name not in ANYWHERE and name not in OWN_STEP:
        raise ValueError(f"no fault named {name!r}; there are {', '.join([*ANYWHERE, *OWN_STEP])}")
    if step is not None and step not in STEPS:
        raise ValueError(f"no step named {step!r}; there are {', '.join(STEPS)}")
    own = OWN_STEP.get(name)
    if own and step and step != own and name not in _MOVABLE:
        raise ValueError(f"{name} strikes at {own} only")
    number = float(value) if value else None
    return Fault(name, step or own, number, int(count) if count else 1)


class Faults:
    """The faults that are armed now, in the order in which they were asked for."""

    def __init__(self, texts: tuple[str, ...] = ()) -> None:
        self._armed = [parse(text) for text in texts]

    def arm(self, *texts: str) -> None:
        """Adds faults at run time."""
        self._armed.extend([parse(text) for text in texts])

    def clear(self) -> None:
        """No faults any more."""
        self._armed.clear()

    def take(self, step: str, *names: str) -> Fault | None:
        """The first armed fault of these names for a step, used up by one."""
        if not self._armed:
            return None
        for fault in self._armed:
            if fault.name in names and fault.fits(step):
                fault.count -= 1
                self._armed = [left for left in self._armed if left.count > 0]
                return fault
        return None

    def document(self) -> list[Json]:
        """What is armed."""
        return [asdict(fault) for fault in self._armed]

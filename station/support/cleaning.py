"""The last look at each text of a support file: what is known goes, and the file stays readable.

Of JSON only strings are looked at: keys and figures are ours, and a weight may be the number that
somebody's postal code is. So are the names of logs and reports, up to the error's.
"""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import Any

from station.support.hiding import Hider

_OURS = re.compile(
    r"(?:versions|settings|findings|database|work)\.json|journal\.jsonl|files\.txt"
    r"|logs/quayside(?:-\d{4}-\d\d-\d\d-\d+)?(?:\.\d+)?\.log(?:\.\d+)?"
)
_OUR_HEAD = re.compile(r"crashes/\d{8}-\d{6}-(?:window|command)-")


def cleaned(hider: Hider, name: str, text: str) -> str | None:
    """The text without what is known; None where it, or its name, would still show something."""
    rest = "" if _OURS.fullmatch(name) else _OUR_HEAD.sub("", name)
    if hider.has(rest):
        return None
    match PurePosixPath(name).suffix:
        case ".json":
            value = _changed(json.loads(text), hider.hidden)
            clean, strings = f"{json.dumps(value, ensure_ascii=False, indent=1)}\n", _strings(value)
        case ".jsonl":
            value = [_changed(json.loads(line), hider.hidden) for line in text.split("\n") if line]
            clean = "".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in value)
            strings = _strings(value)
        case _:
            clean = hider.hidden(text)
            strings = iter((clean,))
    return None if any(hider.has(each) for each in strings) else clean


def _changed(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, list):
        return [_changed(each, change) for each in value]
    if isinstance(value, dict):
        return {key: _changed(each, change) for key, each in value.items()}
    return value


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _strings(each)

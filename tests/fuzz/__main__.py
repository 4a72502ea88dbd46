"""``python -m tests.fuzz``: bytes from outside that break what reads them. ``make fuzz``.

Drawing, guard, read-back and the PDF checks are given inputs that grow from samples. Any exception
but LabelProblem, more than a second of CPU, or more than 300 MB is a finding: the input is tried
again alone, and kept with what happened. Ends with 1 where there are any.
"""

import argparse
import importlib.util
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from random import SystemRandom

from tests.bench.process import ROOT
from tests.fuzz.corpus import MAX_BYTES, words, write_corpus
from tests.fuzz.replay import Replayed, replayed
from tests.fuzz.targets import TARGETS, Target

MEMORY_MB = 600
"""A worker's limit: the process of a fuzzer has more than its target."""
HANG_S = 20
_DONE = re.compile(r"#(\d+)\s+DONE|stat::number_of_executed_units:\s*(\d+)")


@dataclass
class Account:
    """One target's inputs: how many were tried, and which are findings."""

    target: str
    tried: int = 0
    found: list[tuple[Path, Replayed]] = field(default_factory=list)


@dataclass(frozen=True)
class Run:
    """How to fuzz: until when a target may take ``seconds``, and where findings go."""

    seconds: float
    seed: int
    has_atheris: bool
    work: Path
    findings: Path


def fuzz(target: Target, run: Run) -> Account:
    """Drive one target until its time is over; what it breaks at does not end that."""
    account = Account(target.name)
    corpus, out = run.work / target.name / "corpus", run.work / target.name / "broken"
    write_corpus(target.kind, corpus)
    out.mkdir()
    ends = time.monotonic() + run.seconds
    at = 0
    while (left_s := ends - time.monotonic()) > 1:
        at += 1
        account.tried += _driven(_command(target, run, corpus, out, left_s, run.seed + at))
        account.found += _confirmed(target, out, run.findings)
    return account


def _command(
    target: Target, run: Run, corpus: Path, out: Path, left_s: float, seed: int
) -> list[str]:
    python = [sys.executable, "-m"]
    if not run.has_atheris:
        return [
            *python,
            "tests.fuzz.by_chance",
            target.name,
            str(left_s),
            str(seed),
            *map(str, (corpus, out)),
        ]
    lines = [f'"{_escaped(word)}"' for word in words(target.kind)]
    (corpus.parent / "words").write_text("\n".join(lines), "ascii")
    flags = {
        "max_total_time": int(left_s),
        "max_len": MAX_BYTES,
        "timeout": HANG_S,
        "rss_limit_mb": MEMORY_MB,
        "artifact_prefix": f"{out}/",
        "dict": corpus.parent / "words",
        "seed": seed,
        "print_final_stats": 1,
        "verbosity": 1,
    }
    given = [f"-{name}={value}" for name, value in flags.items()]
    return [*python, "tests.fuzz.by_atheris", target.name, *given, str(corpus)]


def _escaped(word: bytes) -> str:
    return "".join(f"\\x{byte:02x}" for byte in word)


def _driven(command: Sequence[str]) -> int:
    """Run a worker to its end, and count the inputs that it tried."""
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    counts = [int(one or other) for one, other in _DONE.findall(done.stderr)]
    if not counts:
        raise SystemExit(f"the fuzzer itself broke: {done.stderr[-3000:]}")
    return max(counts)


def _confirmed(target: Target, out: Path, findings: Path) -> Iterator[tuple[Path, Replayed]]:
    """Inputs that break the target alone as well, kept with what happened."""
    for file in sorted(out.iterdir()):
        told = replayed(target.name, file)
        if told.finding:
            findings.mkdir(parents=True, exist_ok=True)
            kept = findings / f"{target.name}-{told.finding}-{file.name[-16:]}"
            kept.write_bytes(file.read_bytes())
            kept.with_suffix(".txt").write_text(
                f"{target.name}: {told.finding}, {told.seconds:.2f} s,"
                f" {told.memory_mb:.0f} MB\n{told.error}",
                "utf-8",
            )
            yield kept, told
        file.unlink()


def main() -> int:
    """Fuzz, and show what was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=600, help="in all; 600")
    parser.add_argument("--target", choices=[*TARGETS], action="append", help="all of them")
    parser.add_argument("--seed", type=int, default=0, help="a random one where it is left out")
    parser.add_argument("--out", type=Path, default=ROOT / "fuzz-findings", help="for findings")
    args = parser.parse_args()
    targets = [TARGETS[name] for name in args.target or TARGETS]
    lanes = min(os.cpu_count() or 1, len(targets))
    seed = args.seed or SystemRandom().randrange(1, 10**6)
    has_atheris = importlib.util.find_spec("atheris") is not None
    how = (
        "atheris, by what inputs reach"
        if has_atheris
        else ("random changes alone: atheris is not installed (pip install '.[fuzz]')")
    )
    print(f"seed {seed}, {lanes} at a time, {how}", flush=True)
    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder, ThreadPoolExecutor(lanes) as pool:
        seconds = args.seconds * lanes / len(targets)
        run = Run(seconds, seed, has_atheris, Path(folder), args.out)
        accounts = list(pool.map(lambda target: fuzz(target, run), targets))
    for account in accounts:
        print(f"{account.target}: {account.tried:,} inputs, {len(account.found)} findings")
        for file, told in account.found:
            print(f"  {told.finding} {told.seconds:.2f} s {told.memory_mb:.0f} MB: {file}")
    return 1 if any(account.found for account in accounts) else 0


if __name__ == "__main__":
    sys.exit(main())

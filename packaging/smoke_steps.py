"""What is tried with a built bundle, one step after the other. A step's words are its report."""

import json
import queue
import sys
import urllib.request
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import smoke_files
import smoke_judging as judging
from smoke_bare import Bare
from smoke_listener import Listener
from smoke_process import Done, Running, SmokeFault, left_in, run, running

MORNING_S = 300.0
WINDOW_S = 60.0


@dataclass(frozen=True, slots=True)
class Ground:
    """``folder`` is empty and the test's own; ``version`` is what the source says."""

    bare: Bare
    folder: Path
    version: str

    def run(self, *args: str, timeout_s: float = 60.0, **environ: str) -> Done:
        """Run the program in the folder."""
        return run(self.bare, self.folder, *args, timeout_s=timeout_s, **environ)


Step = Callable[[Ground], str]
Tell = Callable[[str], None]


def starts(ground: Ground) -> str:
    """It starts, and is the version of the source."""
    done = ground.run("--version")
    _expect(done.code == 0, done.err)
    _none(judging.of_version(done.out, ground.version))
    return done.out.strip()


def tells_help(ground: Ground) -> str:
    """Every command can be imported and has its help."""
    done = ground.run("--help")
    names = commands_in(done.out)
    _none(judging.of_trouble(done.out + done.err) or judging.of_help(done.out, names))
    _expect(len(names) > 1, "no commands in the help")
    for name in names:
        told = ground.run(name, "--help")
        _none(judging.of_trouble(told.out + told.err))
        _expect(told.code == 0 and "Usage:" in told.out, f"{name} --help: {told.err or told.code}")
    return f"{len(names)} commands, each with its help"


def commands_in(help_text: str) -> list[str]:
    """The names under ``Commands:``."""
    _, _, listed = help_text.partition("\nCommands:\n")
    rows = [line for line in listed.splitlines() if line.strip() and not line[:3].isspace()]
    return [line.split()[0] for line in rows]


def examines_itself(ground: Ground) -> str:
    """``doctor`` in a fresh folder says what is missing."""
    done = ground.run("doctor", QUAYSIDE_HOME=str(ground.folder / "fresh"))
    _none(judging.of_trouble(done.out + done.err) or judging.of_doctor(done.code, done.out))
    return f"exit code {done.code}, {len(done.out.splitlines())} findings"


def spends_a_morning(ground: Ground) -> str:
    """The scripted morning in the real window, offscreen, on a marketplace of its own."""
    done = ground.run("--demo", "--scripted", timeout_s=MORNING_S)
    _none(judging.of_trouble(done.out + done.err))
    _expect(done.code == 0, f"exit code {done.code}: {(done.err or done.out).strip()[-300:]}")
    out = ground.folder / "demo-output"
    page = (out / "summary.md").read_text("utf-8")
    _none(judging.of_summary(page) or judging.of_stderr(done.err))
    _none(judging.of_trouble(smoke_files.log_of(out / "home")))
    return page.splitlines()[0].removeprefix("# ") + ", the ledger agrees"


def prints(ground: Ground) -> str:
    """A ZPL and a PDF file to a printer on TCP; the bytes are compared."""
    (ground.folder / "label.zpl").write_bytes(smoke_files.ZPL)
    (ground.folder / "label.pdf").write_bytes(smoke_files.pdf())
    with Listener() as listener:
        home = str(smoke_files.data_folder(ground.folder / "printing", listener.address))
        came = []
        for name in ("label.zpl", "label.pdf"):
            done = ground.run("print", name, "--printer", "smoke", QUAYSIDE_HOME=home)
            _expect(done.code == 0, f"{name}: {(done.err or done.out).strip()[-300:]}")
            came.append(_jobs(listener, name))
    _none(judging.of_zpl(smoke_files.ZPL, came[0]))
    _none(judging.of_graphic(came[1], smoke_files.LABEL_PX))
    sizes = [len(job) for jobs in came for job in jobs]
    return f"ZPL of {sizes[0]} bytes as it was, PDF as one graphic of {sizes[1]} bytes"


def draws(ground: Ground) -> str:
    """Documents of our own, and the two labels as pictures."""
    made = []
    for args in (
        ("sheet", "commands"),
        ("sheet", "badges", "Anna"),
        ("render", "label.zpl", "-o", "zpl.png"),
        ("render", "label.pdf", "-o", "pdf.png"),
    ):
        before = set(ground.folder.iterdir())
        done = ground.run(*args, QUAYSIDE_HOME=str(ground.folder / "printing"))
        _expect(done.code == 0, f"{' '.join(args)}: {(done.err or done.out).strip()[-300:]}")
        new = [file for file in ground.folder.iterdir() if file not in before]
        _expect(bool(new), f"{' '.join(args)}: no file was written")
        made += new
    _none("".join(judging.of_document(file.name, file.read_bytes()) for file in made))
    return ", ".join(sorted(file.name for file in made))


def hands_out_files(ground: Ground) -> str:
    """Settings for other benches, a file for support, and the licences of all that is here."""
    home = str(ground.folder / "printing")
    for args in (
        ("settings", "export", "bench.toml"),
        ("settings", "import", "bench.toml", "--name", "Bench 2"),
        ("doctor", "--bundle", "support.zip", "--offline"),
    ):
        done = ground.run(*args, QUAYSIDE_HOME=home)
        _expect(done.code == 0, f"{' '.join(args)}: {(done.err or done.out).strip()[-300:]}")
    with zipfile.ZipFile(ground.folder / "support.zip") as support:
        _none(judging.of_versions(support.read("versions.json"), ground.version))
        files = len(support.namelist())
    done = ground.run("licences")
    _expect("PySide6" in done.out, f"no notices: {(done.err or done.out).strip()[-300:]}")
    return f"a support file of {files} files; notices of {len(done.out.splitlines())} lines"


def starts_others(ground: Ground) -> str:
    """What the program starts gets the environment that the program was given."""
    if sys.platform == "win32":
        return "not on Windows: nothing is started there"
    programs, told = smoke_files.stand_in(ground.folder)
    given = "/somewhere/else"
    done = ground.run(
        *("printers", "find", "--json"), PATH=f"{programs}:/usr/bin:/bin", LD_LIBRARY_PATH=given
    )
    _expect(smoke_files.QUEUE in done.out, f"the queue is not found: {done.err or done.out}")
    environ = dict(line.split("=", 1) for line in told.read_text().splitlines() if "=" in line)
    _none(judging.of_environment(environ, ground.bare.seen_bundle))
    came = environ.get("LD_LIBRARY_PATH")
    _expect(came == given, f"LD_LIBRARY_PATH is not given back: {came}")
    return "with the environment that it was given itself"


def shows_its_window(ground: Ground) -> str:
    """The window in a fresh folder, on a marketplace of the bundle's own; told to end, it does."""
    home = ground.folder / "window"
    with running(ground.bare, ground.folder, "sandbox", "sandbox", "--orders", "5") as market:
        account = _account(market)
        with running(
            ground.bare, ground.folder, "window", QUAYSIDE_HOME=str(home), **account
        ) as window:
            window.until(lambda: _is_asked(account["QUAYSIDE_API_URL"]), "the window", WINDOW_S)
            maps = Path(f"/proc/{window.pid}/maps")
            if maps.exists():
                _none(judging.of_maps(maps.read_text(), ground.bare.seen_bundle))
            code = window.tell_to_end()
        _expect(code == 0, f"exit code {code}: {window.err.read_text('utf-8', 'replace')[-300:]}")
        _none(judging.of_stderr(window.err.read_text("utf-8", "replace")))
        _none(judging.of_trouble(market.err.read_text("utf-8", "replace")))
        left = left_in(window.pid)
        _expect(not left, f"{len(left)} processes are left")
    log = smoke_files.log_of(home)
    _expect(bool(log), "no log was written")
    _none(judging.of_trouble(log))
    return f"ended with 0, nothing left, {len(log.splitlines())} lines of log"


STEPS: tuple[tuple[str, Step], ...] = (
    ("starts", starts),
    ("help", tells_help),
    ("doctor", examines_itself),
    ("morning", spends_a_morning),
    ("prints", prints),
    ("draws", draws),
    ("files", hands_out_files),
    ("starts others", starts_others),
    ("window", shows_its_window),
)


def _account(market: Running) -> dict[str, str]:
    """What the sandbox says of itself in its first line, as the program's environment."""
    text = market.until(lambda: _first_line(market), "the sandbox")
    said = json.loads(text)
    return {
        "QUAYSIDE_API_URL": said["url"],
        "QUAYSIDE_CLIENT_ID": said["client_id"],
        "QUAYSIDE_CLIENT_SECRET": said["client_secret"],
    }


def _first_line(market: Running) -> str:
    """Its first line, empty until it is whole."""
    line, end, _ = market.out.read_text("utf-8").partition("\n")
    return line if end else ""


def _is_asked(url: str) -> bool:
    """Whether the marketplace was asked for orders: the station is open then, its page built."""
    with urllib.request.urlopen(f"{url}/_sandbox/ledger", timeout=5) as answer:
        return any("orders" in route for route in json.load(answer)["requests"])


def _jobs(listener: Listener, what: str) -> list[bytes]:
    try:
        return listener.jobs()
    except queue.Empty as error:
        raise SmokeFault(f"{what}: nothing reached the printer") from error


def _none(words: str) -> None:
    _expect(not words, words)


def _expect(is_so: bool, words: str) -> None:
    if not is_so:
        raise SmokeFault(words)

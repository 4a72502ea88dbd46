"""A real CUPS server of our own: in a temporary folder, on loopback, nothing of /etc touched."""

import grp
import os
import pwd
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

CUPSD = Path("/usr/sbin/cupsd")
_START_S = 15.0

_FILES_CONF = """\
ServerRoot {folder}/etc
CacheDir {folder}/cache
RequestRoot {folder}/spool
StateDir {folder}/run
TempDir {folder}/spool/tmp
ServerBin /usr/lib/cups
DataDir /usr/share/cups
DocumentRoot /usr/share/cups/doc-root
AccessLog {folder}/log/access
ErrorLog {folder}/log/error
PageLog {folder}/log/page
Printcap
SystemGroup {group}
{as_whom}
CreateSelfSignedCerts no
"""

_SERVER_CONF = """\
Listen 127.0.0.1:{port}
Listen {folder}/run/cups.sock
Browsing Off
WebInterface No
DefaultAuthType None
LogLevel warn
MaxLogSize 0
PreserveJobHistory Yes
PreserveJobFiles No
ErrorPolicy stop-printer
IdleExitTimeout 0
<Location />
  Order allow,deny
  Allow 127.0.0.1
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  SubscriptionPrivateAccess all
  SubscriptionPrivateValues none
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
"""

# A queue that takes PDFs and hands them on untouched, as a printer that draws PDFs itself does.
_PDF_PPD = """\
*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "PDFTEST.PPD"
*Manufacturer: "Test"
*Product: "(Test)"
*ModelName: "Test PDF"
*ShortNickName: "Test PDF"
*NickName: "Test PDF"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: False
*DefaultColorSpace: Gray
*cupsSNMPSupplies: False
*cupsFilter2: "application/pdf application/pdf 0 -"
*OpenUI *PageSize: PickOne
*DefaultPageSize: A4
*PageSize A4: "<</PageSize[595 842]>>setpagedevice"
*CloseUI: *PageSize
*OpenUI *PageRegion: PickOne
*DefaultPageRegion: A4
*PageRegion A4: "<</PageSize[595 842]>>setpagedevice"
*CloseUI: *PageRegion
*DefaultImageableArea: A4
*ImageableArea A4: "0 0 595 842"
*DefaultPaperDimension: A4
*PaperDimension A4: "595 842"
"""

# Queues that lay pages out and draw them, as drivers do: the device gets the laid out PDF, or dots.
_DRIVER_PPD = """\
*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "DRAWTEST.PPD"
*Manufacturer: "Test"
*Product: "(Test)"
*ModelName: "Test Driver"
*ShortNickName: "Test Driver"
*NickName: "Test Driver"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: False
*DefaultColorSpace: Gray
*cupsSNMPSupplies: False
*cupsFilter2: "{filter}"
*OpenUI *PageSize: PickOne
*DefaultPageSize: {paper}
*PageSize A4: "<</PageSize[595 842]/cupsColorSpace 3/cupsBitsPerColor 8>>setpagedevice"
*PageSize Letter: "<</PageSize[612 792]/cupsColorSpace 3/cupsBitsPerColor 8>>setpagedevice"
*PageSize w288h432: "<</PageSize[288 432]/cupsColorSpace 3/cupsBitsPerColor 8>>setpagedevice"
*CloseUI: *PageSize
*OpenUI *PageRegion: PickOne
*DefaultPageRegion: {paper}
*PageRegion A4: "<</PageSize[595 842]/cupsColorSpace 3/cupsBitsPerColor 8>>setpagedevice"
*PageRegion Letter: "<</PageSize[612 792]/cupsColorSpace 3/cupsBitsPerColor 8>>setpagedevice"
*PageRegion w288h432: "<</PageSize[288 432]/cupsColorSpace 3/cupsBitsPerColor 8>>setpagedevice"
*CloseUI: *PageRegion
*DefaultImageableArea: {paper}
*ImageableArea A4: "12 12 583 830"
*ImageableArea Letter: "12 12 600 780"
*ImageableArea w288h432: "0 0 288 432"
*DefaultPaperDimension: {paper}
*PaperDimension A4: "595 842"
*PaperDimension Letter: "612 792"
*PaperDimension w288h432: "288 432"
*OpenUI *Resolution: PickOne
*DefaultResolution: 300dpi
*Resolution 300dpi: "<</HWResolution[300 300]>>setpagedevice"
*CloseUI: *Resolution
*VariablePaperSize: True
*LeadingEdge Short: ""
*DefaultLeadingEdge: Short
*HWMargins: 0 0 0 0
*MaxMediaWidth: "842"
*MaxMediaHeight: "1191"
*CustomPageSize True: "pop pop pop <</PageSize[5 -2 roll]>>setpagedevice"
*ParamCustomPageSize Width: 1 points 36 842
*ParamCustomPageSize Height: 2 points 36 1191
*ParamCustomPageSize WidthOffset: 3 points 0 0
*ParamCustomPageSize HeightOffset: 4 points 0 0
*ParamCustomPageSize Orientation: 5 int 0 3
"""
Draws = Literal["pages", "dots"]
Paper = Literal["A4", "Letter", "w288h432"]
"""The paper in the printer; the last is a label of 4 x 6 inches."""
_DRIVER_FILTERS: dict[Draws, str] = {
    "pages": "application/vnd.cups-pdf application/pdf 0 -",
    "dots": "application/vnd.cups-raster application/vnd.cups-raster 0 -",
}


@dataclass(frozen=True)
class CupsServer:
    """A running server; ``address`` is what CUPS_SERVER takes."""

    address: str
    folder: Path

    def add_raw_queue(self, name: str, port: int) -> None:
        """A queue that passes bytes on to a TCP printer on loopback."""
        self._run("lpadmin", "-p", name, "-E", "-v", f"socket://127.0.0.1:{port}")

    def add_pdf_queue(self, name: str, port: int) -> None:
        """A queue for PDFs, its printer on loopback too."""
        ppd = self.folder / "pdf.ppd"
        ppd.write_text(_PDF_PPD)
        device = f"socket://127.0.0.1:{port}"
        self._run("lpadmin", "-p", name, "-E", "-v", device, "-P", str(ppd))

    def add_driver_queue(self, name: str, port: int, draws: Draws, paper: Paper = "A4") -> None:
        """A queue whose driver lays the pages of a PDF out for its printer."""
        ppd = self.folder / f"{name}.ppd"
        text = _DRIVER_PPD.replace("{filter}", _DRIVER_FILTERS[draws])
        ppd.write_text(text.replace("{paper}", paper))
        self._run("lpadmin", "-p", name, "-E", "-v", f"socket://127.0.0.1:{port}", "-P", str(ppd))

    def remove_queue(self, name: str) -> None:
        """Somebody takes a printer out of the system."""
        self._run("lpadmin", "-x", name)

    def stop_queue(self, name: str, why: str) -> None:
        """What a person does who takes a printer out of service."""
        self._run("cupsdisable", "-r", why, name)

    def start_queue(self, name: str) -> None:
        self._run("cupsenable", name)

    def reject_jobs(self, name: str, why: str) -> None:
        self._run("cupsreject", "-r", why, name)

    def jobs_left(self, name: str) -> list[str]:
        """The jobs that wait in a queue."""
        return self._run("lpstat", "-W", "not-completed", "-o", name).splitlines()

    def _run(self, *command: str) -> str:
        environment = {**os.environ, "CUPS_SERVER": self.address, "LC_ALL": "C"}
        done = subprocess.run(
            command, env=environment, capture_output=True, text=True, timeout=30, check=False
        )
        assert not done.returncode, f"{command}: {done.stderr}"
        return done.stdout


@contextmanager
def running_cups() -> Iterator[CupsServer]:
    """Start the server, and end it by its own process id.

    Its folder is not below pytest's own: any other run of pytest takes the rights away there.
    """
    with TemporaryDirectory(prefix="quayside-cups-") as name, _running_in(Path(name)) as server:
        yield server


@contextmanager
def _running_in(folder: Path) -> Iterator[CupsServer]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    _write_files(folder, port)
    command = [str(CUPSD), "-f", "-c", f"{folder}/etc/cupsd.conf"]
    with (folder / "log" / "out").open("wb") as out:
        process = subprocess.Popen(
            [*command, "-s", f"{folder}/etc/cups-files.conf"], stdout=out, stderr=out
        )
    try:
        _wait_until_up(process, port, folder)
        yield CupsServer(f"127.0.0.1:{port}", folder)
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _write_files(folder: Path, port: int) -> None:
    for name in ("etc/ppd", "etc/ssl", "cache", "spool/tmp", "run", "log"):
        (folder / name).mkdir(parents=True)
    (folder / "spool").chmod(0o710)
    (folder / "spool" / "tmp").chmod(0o1770)
    is_root = os.geteuid() == 0
    if is_root:
        # The server gives up root for its back ends, which must still reach their files.
        folder.chmod(0o711)
    group = grp.getgrgid(os.getegid()).gr_name
    user = pwd.getpwuid(os.geteuid()).pw_name
    as_whom = "User lp\nGroup lp" if is_root else f"User {user}\nGroup {group}"
    values = {"folder": folder, "port": port, "group": group, "as_whom": as_whom}
    (folder / "etc" / "cups-files.conf").write_text(_FILES_CONF.format(**values))
    (folder / "etc" / "cupsd.conf").write_text(_SERVER_CONF.format(**values))


def _wait_until_up(process: subprocess.Popen[bytes], port: int, folder: Path) -> None:
    until = time.monotonic() + _START_S
    while time.monotonic() < until and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.05)  # the server tells nobody that it is up
    said = (folder / "log" / "out").read_text() + (folder / "log" / "error").read_text()
    raise AssertionError(f"cupsd did not start: {said[-2000:]}")

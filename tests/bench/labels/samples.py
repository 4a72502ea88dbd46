"""The ZPL labels that all renderers draw: the reference samples, or ones of our own."""

from collections.abc import Iterator
from pathlib import Path

from tests.bench.process import ROOT

SHARED = ROOT.parent / "shared"
WIDTH_MM, LENGTH_MM = 101.6, 203.2
"""The label where a sample names no size: the reference pictures have it too."""

_PARCEL = """^XA^CI28^PW812^LL1218^LH0,0
^FO40,40^GB732,1130,4^FS^FO40,300^GB732,4,4^FS^FO40,620^GB732,4,4^FS
^FO60,60^A0N,34^FDAbsender: Atelier Brume, 12 rue des Lices^FS
^FO60,110^A0N,34^FD35000 Rennes, France^FS
^FO60,330^A0N,56^FDBoutique Lagom^FS
^FO60,400^FB690,3,6,L^A0N,44^FDKaiserstra\u00dfe {number}, Hinterhof, bitte klingeln^FS
^FO60,520^A0N,60^FD{number} Frankfurt am Main^FS
^BY3^FO110,660^BCN,240,Y,N,N,A^FD00340434161094{number:06d}^FS
^FO60,980^BQN,2,5^FDQA,JJD000390007{number:06d}^FS
^FO330,1000^A0N,30^FD{kilos} kg   {number} of 9^FS^FO330,1050^ABN,22^FDWAYBILL^FS^XZ
"""


def samples(folder: Path) -> dict[str, Path]:
    """Files by their name; ours are written into ``folder`` where there are no others."""
    found = {file.stem: file for file in _reference()}
    if found:
        return found
    for number in (3, 1204, 60311):
        file = folder / f"parcel-{number}.zpl"
        file.write_text(_PARCEL.format(number=number, kilos=number % 31), "utf-8")
        found[file.stem] = file
    return found


def _reference() -> Iterator[Path]:
    yield from sorted((SHARED / "labels").glob("*.zpl"))
    yield from (SHARED / "api").glob("label-sample.zpl")

"""Bars and modules against reference pictures, to the dot.

Not compared, for the pictures are wrong or choose otherwise: Aztec codes (the pictures lack
orientation marks, which ISO/IEC 24778 wants black), the QR code of ``text_fallback_default``
(all in bytes where ours is packed closer), MaxiCode's edges of hexagons.
"""

from pathlib import Path

import pytest
from PIL import Image

from tests.printing.zpl.symbols.scanning import made, picture

LABELS = Path(__file__).parents[4].parent / "shared" / "labels"
TURNS = {"N": 0, "R": 90, "I": 180, "B": 270}
_SUBSETS = ">;382436>6CODE128>752375152"
_DIGITS = "9632080400200044387502171053828143"

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not LABELS.exists(), reason="needs the reference pictures"),
]


@pytest.mark.parametrize(
    ("name", "turn", "at", "command", "parameters", "data", "module_px", "height_px"),
    [
        ("barcode128_default_width", "N", (75, 968), "BC", "N,200", f">;{_DIGITS}", 3, 10),
        ("barcode128_line", "N", (75, 968), "BC", "N,200", f">;{_DIGITS}", 2, 10),
        ("barcode128_line_above", "N", (75, 968), "BC", "N,200", f">;{_DIGITS}", 2, 10),
        ("barcode128_rotated", "I", (294, 458), "BC", "I,200", f">;{_DIGITS}", 2, 10),
        ("barcode128_mode_n", "N", (75, 968), "BC", "N,200", f">;{_DIGITS}", 2, 10),
        ("barcode128_mode_a", "N", (75, 968), "BC", "N,200,N,N,N,A", f">;{_DIGITS}", 2, 10),
        ("barcode128_mode_d", "N", (75, 968), "BC", "N,200,N,N,N,D", _DIGITS, 2, 10),
        ("barcode128_mode_u", "N", (75, 968), "BC", "N,200,N,N,N,U", _DIGITS, 2, 10),
        ("barcode128_mode_n_cba_sets", "N", (50, 50), "BC", "N,100", _SUBSETS, 3, 10),
        ("dhlpaket", "N", (71, 983), "BC", "N,208,N,N,N,D", "40327660015+99000942000000", 3, 10),
        ("dhlpaket", "N", (114, 1255), "BC", "N,208,N,N,N,D", "222200000000000000", 4, 10),
        ("swisspost", "R", (63, 166), "BC", "R,183,N,N,N,A", "996000000000000000", 4, 10),
        ("ups", "N", (294, 536), "BC", "N,107,N,N,N,A", "4210405000", 3, 10),
        ("ups", "N", (76, 804), "BC", "N,208,N,N,N,A", "1Z680RA4DL08720000", 3, 10),
        ("labelary", "N", (100, 550), "BC", "", "12345678", 5, 270),
        ("glscz", "N", (224, 31), "B2", "N,,N,N", ">;903844384574", 4, 97),
        ("ean13", "N", (550, 50), "BE", "N,100,N", "123456789012", 2, 10),
        ("qr_code_offset", "N", (0, 100), "BQ", "N,2,8", "EXAMPLE CODE", 2, 10),
    ],
)  # fmt: skip
def test_agrees_to_the_dot(
    name: str,
    turn: str,
    at: tuple[int, int],
    command: str,
    parameters: str,
    data: str,
    module_px: int,
    height_px: int,
) -> None:
    """``at``: where the barcode is in the picture turned upright."""
    ours = picture(made(command, parameters, data, module_px, height_px=height_px), 0)
    theirs = _upright(name, turn).crop((*at, at[0] + ours.width, at[1] + ours.height))
    assert theirs.tobytes() == ours.tobytes()


def test_a_white_qr_code_on_black_agrees() -> None:
    ours = picture(made("BQ", "N,2,10", "QA,https://example.com"), 0)
    theirs = _upright("reverse_qr", "N").crop((306, 160, 306 + ours.width, 160 + ours.height))
    assert theirs.point(lambda grey: 255 - grey).tobytes() == ours.tobytes()


def _upright(name: str, turn: str) -> Image.Image:
    with Image.open(LABELS / f"{name}.png") as image:
        black_and_white = image.convert("L").point(lambda grey: 0 if grey < 128 else 255)
    return black_and_white.rotate(TURNS[turn], expand=True)

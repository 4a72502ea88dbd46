"""Pictures that are larger than the PDF around them says are refused before they are unpacked."""

import io

import pytest
from PIL import Image

from printing.labels.pdf_bombs import check_bombs
from printing.labels.picture_sizes import samples_in
from printing.labels.problem import LabelProblem
from tests.printing import bombs

HUGE = 30_000


def picture(kind: str, mode: str = "L") -> bytes:
    out = io.BytesIO()
    Image.new(mode, (12, 9)).save(out, kind)
    return out.getvalue()


def huge(kind: str) -> bytes:
    """Its head says that it is huge; the rest does not matter to who only looks at the head."""
    if kind == "JPEG":
        sides = (9).to_bytes(2, "big") + (12).to_bytes(2, "big")
        return picture(kind).replace(b"\x08" + sides, b"\x08" + HUGE.to_bytes(2, "big") * 2)
    sides = (12).to_bytes(4, "big") + (9).to_bytes(4, "big")
    whole = picture(kind)
    at = whole.index(sides, whole.index(b"\xff\x4f\xff\x51"))
    return whole[:at] + HUGE.to_bytes(4, "big") * 2 + whole[at + 8 :]


def pdf_with(data: bytes, times: int = 0) -> bytes:
    objects = bombs.page_of(bombs.stream(b"/I Do"), b"/XObject<</I 5 0 R>>")
    entries = b"/Type/XObject/Subtype/Image/Width 12/Height 9"
    return bombs.pdf_of(objects | {5: bombs.stream(data, entries, times=times)})


@pytest.mark.parametrize(
    ("data", "samples"),
    [
        (picture("JPEG"), 108),
        (picture("JPEG2000"), 108),
        (picture("JPEG2000", "RGB"), 324),
        (picture("JPEG2000")[85:], 108),  # the stream alone, without its boxes
        (b"\n" + huge("JPEG"), HUGE**2),
        (b"\xff\xd8\xff", 0),
        (b"\xff\x4f\xff\x51", 0),
        (picture("PNG"), 0),
        (b"", 0),
    ],
)
def test_a_picture_says_itself_how_large_it_is(data: bytes, samples: int) -> None:
    assert samples_in(data) == samples


@pytest.mark.parametrize("kind", ["JPEG", "JPEG2000"])
@pytest.mark.parametrize("times", [0, 1])
def test_a_huge_picture_behind_small_numbers_is_refused(kind: str, times: int) -> None:
    check_bombs(pdf_with(picture(kind), times))
    with pytest.raises(LabelProblem, match="its pictures have more than 900000000 pixels"):
        check_bombs(pdf_with(huge(kind), times))

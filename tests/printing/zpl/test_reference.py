"""The reference labels: barcodes that decode, boxes to the dot, texts of the right size.

The pictures were drawn by another open renderer. Where it and the ZPL manual, or a barcode that
decodes, disagree, these decide: each such case stands below with its reason.
"""

import pytest

from printing.labels.stock import Stock
from printing.labels.zpl.draw import draw
from tests.printing.zpl.likeness import NAMES, SHARED, Likeness, decoded, likeness

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not NAMES, reason="the reference labels are not beside this checkout"),
]

BOX_DOTS = 1
TEXT_PERCENT = 3

# Codes that no scanner could read on paper either, by sample and number of the code.
UNREADABLE = {
    "barcode128_line_font_sizes": (3, 4, 5),  # they run off the label
    "posten": (0,),  # the word TEST is printed over it
}
# Codes of the same data in other modules: ours and the picture's both decode.
OTHER_MODULES = {
    "qr_code_ft_manual",  # its data ask for bytes (mode B), which need a larger code than digits do
    "text_fallback_default",  # masks 3 and 2 of eight: the standard's choice and another one
    "aztec_ec",  # the same layers and share of check words, other modes between the letters
    "ups",  # the picture's hexagons are larger by two dots, and touch
}


@pytest.fixture(scope="module", params=NAMES)
def sample(request: pytest.FixtureRequest) -> Likeness:
    (only,) = likeness(request.param)
    return only


def test_barcodes_decode_to_their_data(sample: Likeness) -> None:
    skipped = UNREADABLE.get(sample.name, ())
    read = sample.codes_read()
    assert [at for at, is_read in enumerate(read) if not is_read] == list(skipped)


def test_modules_are_those_of_the_picture_or_say_the_same(sample: Likeness) -> None:
    if sample.name in OTHER_MODULES:
        assert all(sample.codes_of_picture())
    else:
        assert max(sample.code_deviations(), default=0) == 0


def test_boxes_and_graphics_agree_to_the_dot(sample: Likeness) -> None:
    assert sample.box_deviation() <= BOX_DOTS


def test_texts_are_as_large_and_where_the_picture_has_them(sample: Likeness) -> None:
    most = sample.label.bitmap.width_px * TEXT_PERCENT / 100
    far = {text.text: dots for text, dots in sample.text_deviations() if dots > most}
    assert not far


def test_nothing_of_the_samples_is_unknown_or_wrong() -> None:
    files = [SHARED / "labels" / f"{name}.zpl" for name in NAMES]
    for file in (*files, SHARED / "api" / "label-sample.zpl"):
        drawing = draw(file.read_bytes(), Stock(101.6, 203.2))
        assert drawing.labels, file.name
        unknown = [remark.command for remark in drawing.unknown]
        # One label downloads an empty object by a command that no manual has.
        assert (unknown, drawing.wrong) == (["DN"] if file.stem == "ups" else [], ()), file.name


def test_the_marketplaces_own_sample_decodes() -> None:
    data = (SHARED / "api" / "label-sample.zpl").read_bytes()
    (label,) = draw(data, Stock(101.6, 203.2)).labels
    assert [code.symbology for code in label.codes] == [
        "Interleaved 2 of 5",
        "Code 128",
        "Code 128",
    ]
    assert all(decoded(label))

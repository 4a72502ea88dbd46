"""The words of our documents: complete in each language, and written as each language writes."""

import re
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from string import Formatter

import pytest

from printing.documents.bench_words import BENCH_WORDS
from printing.documents.countries import COUNTRIES
from printing.documents.languages import language_of
from printing.documents.letters import MARK, MOST_NAMED, named, readable
from printing.documents.page import MEDIUM, shown_in
from printing.documents.paper_words import PAPER_WORDS
from printing.documents.proof_words import PROOF_WORDS
from printing.documents.words import LANGUAGES, NARROW_NBSP, NBSP, WORDS, Words
from station.domain.address import Address
from station.domain.money import Money
from station.domain.parcel import Parcel

EACH = sorted(LANGUAGES)


def fields(words: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(words) if name}


@pytest.mark.parametrize("language", EACH)
def test_each_language_has_every_word(language: str) -> None:
    for key, row in WORDS.items():
        assert set(row) == LANGUAGES
        words = row[language]
        assert words.strip() == words != "", key
        assert fields(words) == fields(row["en"]), key
        assert MARK not in shown_in(words, MEDIUM), key


def test_no_word_stands_in_two_tables() -> None:
    assert len(WORDS) == len(BENCH_WORDS) + len(PAPER_WORDS) + len(PROOF_WORDS)


def test_whole_sentences_are_translated() -> None:
    """Short words may be the same in two languages; four words in a row never are."""
    for key, row in WORDS.items():
        if len(row["en"].split()) >= 4:
            assert len(set(row.values())) == len(LANGUAGES), key


@pytest.mark.parametrize("language", EACH)
def test_hyphens_and_spaces_are_the_languages_own(language: str) -> None:
    words = Words(language)
    for key, row in WORDS.items():
        said = words(key, **dict.fromkeys(fields(row[language]), "x"))
        assert "  " not in said, key
        assert "'" not in said, key
        assert '"' not in said, key
        before = re.findall(r"(.)[:;!?»]", said)
        if language == "fr":
            assert set(before) <= {NARROW_NBSP}, key
        else:
            assert not {" ", NARROW_NBSP, NBSP} & set(before), key


def test_french_quotes_have_narrow_spaces_inside_and_values_are_left_alone() -> None:
    words = Words("fr")
    assert words.about("UPS", "a : b") == f"UPS{NARROW_NBSP}: a : b"
    assert words("unreadable", why="« x » !").endswith(f"{NARROW_NBSP}: « x » !")
    assert Words("de").about("UPS", "b") == "UPS: b"


def test_an_unknown_language_reads_english() -> None:
    assert Words("pt-BR")("order") == "Order"
    assert Words("")("order") == "Order"
    assert Words("de_AT").weight(8400) == f"8,4{NBSP}kg"


@pytest.mark.parametrize(
    ("language", "day", "number", "money", "weight", "hours"),
    [
        ("en", "2026-11-03", "1,234.5", "€1,208.07", "1,234.5 kg", "9–15 h"),
        ("fr", "03/11/2026", "1\u202f234,5", "1\u202f208,07 €", "1\u202f234,5 kg", "9–15 h"),
        ("de", "03.11.2026", "1.234,5", "1.208,07 €", "1.234,5 kg", "9–15 Uhr"),
        ("es", "03/11/2026", "1\u202f234,5", "1\u202f208,07 €", "1\u202f234,5 kg", "9–15 h"),
        ("it", "03/11/2026", "1.234,5", "1.208,07 €", "1.234,5 kg", "ore 9–15"),
        ("nl", "03-11-2026", "1.234,5", "€ 1.208,07", "1.234,5 kg", "9–15 uur"),
    ],
)
def test_dates_and_numbers(
    language: str, day: str, number: str, money: str, weight: str, hours: str
) -> None:
    words = Words(language)
    written = (
        words.day(date(2026, 11, 3)),
        words.number(Decimal("1234.5")),
        words.money(Money(120807, "EUR")),
        words.weight(1_234_500),
        words.hours("9-15"),
    )
    assert [one.replace(NBSP, " ") for one in written] == [day, number, money, weight, hours]


def test_money_without_a_sign_of_ours_has_its_code() -> None:
    assert Words("en").money(Money(807, "PLN")) == f"PLN{NBSP}8.07"
    assert Words("fr").money(Money(-807, "PLN")) == f"-8,07{NBSP}PLN"


def test_weights_of_a_column_have_the_same_places() -> None:
    words = Words("de")
    assert words.weights([1370, 12000, 1]) == [
        f"{one}{NBSP}kg" for one in ("1,370", "12,000", "0,001")
    ]
    assert words.weights([1000, 20000]) == [f"1{NBSP}kg", f"20{NBSP}kg"]
    assert words.weights([]) == []


def test_sizes_and_moments() -> None:
    words = Words("de")
    assert words.size(Parcel(40, 30, 20, 1)) == "40 × 30 × 20 cm".replace(" ", NBSP)
    at = datetime(2026, 11, 3, 9, 5, 7, tzinfo=timezone(timedelta(hours=-3, minutes=-30)))
    assert words.moment(at) == f"03.11.2026 09:05:07{NBSP}UTC−03:30"
    assert words.moment(at.astimezone(UTC)).endswith("12:35:07\u00a0UTC+00:00")


def test_keys_are_those_of_the_keyboard() -> None:
    assert Words("de").key("Ctrl+Z") == "Strg+Z"
    assert Words("fr").key("Shift+F8") == "Maj+F8"
    assert Words("fr").key("Esc") == "Échap"
    assert Words("en").key("Ctrl+Z") == "Ctrl+Z"


def test_an_address_is_written_as_its_country_does() -> None:
    plain = Address("Zoë", "Shop", "1 High St", "90-001", "Łódź", "pl")
    assert Words("de").address(plain) == ("Shop", "Zoë", "1 High St", "90-001 Łódź", "POLEN")
    british = Address("", "Shop", "1 High St", "SW1A 1AA", "London", "GB")
    assert Words("fr").address(british)[2:] == ("London", "SW1A 1AA", "ROYAUME-UNI")
    assert Words("en").address(Address(city="Rīga", postal_code="LV-1010", country_code="LV")) == (
        "Rīga, LV-1010",
        "LATVIA",
    )
    assert Words("en").address(Address(city="Rīga", country_code="LV")) == ("Rīga", "LATVIA")
    assert Words("en").address(Address(country_code="XK")) == ("XK",)
    assert Words("en").address(Address()) == ()


def test_every_country_has_a_name_in_each_language() -> None:
    for code, names in COUNTRIES.items():
        assert re.fullmatch("[A-Z]{2}", code)
        assert len(names) == len(LANGUAGES)
        assert all(name and name == name.upper() == name.strip() for name in names), code
        assert all(MARK not in shown_in(name, MEDIUM) for name in names)


@pytest.mark.parametrize(
    ("country", "postal_code", "language"),
    [
        ("FR", "35000", "fr"),
        ("at", "1010", "de"),
        ("BE", "1000", "fr"),
        ("BE", "1500", "nl"),
        ("BE", "B-2000", "nl"),
        ("BE", "4000", "fr"),
        ("BE", "9000", "nl"),
        ("BE", "", "fr"),
        ("CH", "1201", "fr"),
        ("CH", "CH-6900", "it"),
        ("CH", "8001", "de"),
        ("CH", "12", "de"),
        ("CH", "0123", "de"),
        ("PL", "90-001", "en"),
        ("", "", "en"),
    ],
)
def test_a_receivers_language(country: str, postal_code: str, language: str) -> None:
    assert language_of(Address(country_code=country, postal_code=postal_code)) == language


LATIN = frozenset(range(0x20, 0x180)) | {ord(MARK)}


@pytest.mark.parametrize(
    ("words", "shown", "missing"),
    [
        ("plain", "plain", ()),
        ("e\u0301", "é", ()),
        ("Ａﬁ", "Afi", ()),
        ("北京北", MARK * 3, ("北", "京")),
        ("a\u200db", "ab", ()),
    ],
)
def test_letters_that_a_font_lacks(words: str, shown: str, missing: tuple[str, ...]) -> None:
    assert readable(words, LATIN) == (shown, missing)


def test_the_font_has_the_scripts_of_europe() -> None:
    for words in ("Ελλάδα άέήίόύώ", "Україна ґєії", "Ёлка България", "Łódź żółć", "İğŞçöü", "Ħő"):
        assert shown_in(words, MEDIUM) == words


def test_only_the_first_missing_letters_are_named() -> None:
    assert named("北京") == "U+5317 U+4EAC"
    many = [chr(0x4E00 + at) for at in range(MOST_NAMED + 1)]
    assert named(many).endswith("U+4E0B …")

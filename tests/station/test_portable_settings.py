"""One bench's settings for others: all of them come back, and no secret ever leaves."""

import string
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import tomlkit
from hypothesis import given
from hypothesis import strategies as st

from station.domain.errors import SettingsError
from station.domain.printjob import DocumentKind
from station.environment import load_settings
from station.portable_settings import LeftOut, Portable, Why, is_of_the_data_folder, portable
from station.settings import Settings
from station.settings_import import import_settings
from station.settings_reader import settings_in
from station.version import __version__

HERE = Path("/home/pack/settings.toml")
DAY = date(2026, 3, 4)
SECRET = "Hush-7c1"


def of(text: str, *, with_name: bool = False) -> Portable:
    return portable(HERE, text, with_name=with_name)


def values(text: str) -> dict[str, Any]:
    return tomlkit.parse(of(text).text).unwrap()


words = st.text(string.ascii_letters + string.digits + " éß'\"\\#-.", min_size=1, max_size=12)
names = words.filter(lambda word: bool(word.strip()) and word != "fallback")


def some(keys: dict[str, Any]) -> st.SearchStrategy[dict[str, Any]]:
    """A table with any of these keys."""
    return st.fixed_dictionaries({}, optional=keys)


common = {
    "language": st.sampled_from(["zpl", "epl", "pdf", "driver"]),
    "dpi": st.integers(100, 1200),
    "width_mm": st.floats(10, 500).map(lambda mm: round(mm, 1)),
    "length_mm": st.integers(10, 2000),
    "evidence": st.sampled_from(["", "proves", "reports", "silent"]),
    "packing": st.sampled_from(["z64", "acs"]),
}
printer = st.one_of(
    st.fixed_dictionaries({"kind": st.just(kind), place: where}, optional=common)
    for kind, place, where in (
        ("tcp", "address", st.sampled_from(["192.0.2.7", "192.0.2.7:9101", "[2001:db8::1]:9100"])),
        ("queue", "queue", names),
        ("file", "folder", st.sampled_from(["out", "out/labels"])),
    )
)
box = st.fixed_dictionaries(
    {
        "name": names,
        "code": st.text("BCDEFGHIJKLNOPRSTUVX", min_size=1, max_size=4).map("BOX{}".format),
        "length_cm": st.integers(1, 100),
        "width_cm": st.integers(1, 100),
        "height_cm": st.integers(1, 100),
    },
    optional={"tare_g": st.integers(0, 900), "default": st.booleans()},
)
address = st.fixed_dictionaries(
    dict.fromkeys(("name", "contact_name", "street", "city", "postal_code", "phone_number"), names)
    | {"country_code": st.sampled_from(["FR", "DE"])}
)


@st.composite
def settings(draw: st.DrawFn) -> dict[str, Any]:
    """All that a settings file may say, and any part of it."""
    printers = draw(st.dictionaries(names, printer, max_size=3))
    routes: dict[str, Any] = {}
    if printers:
        one = st.sampled_from(sorted(printers))
        routes = draw(some({kind.value: one for kind in DocumentKind}))
        routes["fallback"] = draw(st.dictionaries(one, one, max_size=2))
    found = {
        "api": draw(
            some(
                {
                    "url": st.just("https://api.example/x"),
                    "client_id": words,
                    "generation": st.sampled_from(["auto", "2023", "2026"]),
                    "internal": st.sampled_from(["off", "bearer", "cookie"]),
                }
            )
        ),
        "station": draw(
            some({"language": st.sampled_from(["", "fr", "nl"]), "slots": st.integers(1, 26)})
        ),
        "window": draw(some({"theme": st.sampled_from(["dark", "light"]), "scale": st.just(125)})),
        "database": draw(
            some({"url": st.just("postgresql://u@db.example:5433/x?sslmode=verify-full")})
        ),
        "printers": printers,
        "routes": routes,
        "printing": draw(
            some({"time_to_live_s": st.integers(10, 86400), "keep_days": st.integers(0, 3650)})
        ),
        "quotes": draw(
            some(
                {
                    "rule": st.sampled_from(["cheapest", "fastest", "preferred"]),
                    "preferred": st.lists(words, max_size=3),
                    "must_allow": st.sampled_from(["", "pickup"]),
                    "buy_by_itself": st.booleans(),
                    "grace_s": st.floats(0, 60),
                    "label_format": st.sampled_from(["default", "full_page"]),
                    "label_time_s": st.integers(0, 86400),
                }
            )
        ),
        "verification": draw(some({"items": st.sampled_from(["off", "require"])})),
        "scale": draw(some({"kind": st.sampled_from(["none", "hid", "serial"]), "port": words})),
        "boxes": draw(st.lists(box, max_size=3, unique_by=lambda row: row["code"])),
        "pickup_address": draw(st.one_of(st.just({}), address)),
    }
    return {section: table for section, table in found.items() if table}


def written(data: dict[str, Any]) -> str:
    return tomlkit.dumps(data)


def elsewhere(found: Settings, home: Path) -> Settings:
    """The same settings of another data folder."""
    printers = {
        name: replace(each, folder=home / each.folder.relative_to(found.home))
        if each.folder
        else each
        for name, each in found.printers.items()
    }
    return replace(found, home=home, printers=printers)


@given(settings())
def test_what_is_exported_and_imported_is_the_same(data: dict[str, Any]) -> None:
    text = written(data)
    before = settings_in(HERE, text)
    found = of(text)
    assert found.left_out == ()
    with TemporaryDirectory() as folder:
        file, source = Path(folder) / "settings.toml", Path(folder) / "others.toml"
        source.write_text(found.text, "utf-8")
        taken = import_settings(file, source, DAY)
        assert taken.settings == elsewhere(before, Path(folder))
        assert taken.former is None
        again = import_settings(file, source, DAY)
        assert again.differences == ()
        assert portable(file, file.read_text("utf-8") if file.exists() else "").left_out == ()


@given(settings(), st.sampled_from(["tcp", "queue", "file"]), st.data())
def test_no_secret_is_ever_in_it(data: dict[str, Any], kind: str, draw: st.DataObject) -> None:
    """A secret in every place where one can be: one file holds none of them."""
    data.setdefault("api", {}).update(
        url=draw.draw(
            st.sampled_from(
                [
                    f"https://ada:{SECRET}@api.example",
                    f"https://api.example/?token={SECRET}",
                    f"https://api.example/#{SECRET}",
                ]
            )
        ),
        client_secret=SECRET,
    )
    data["database"] = {
        "url": draw.draw(
            st.sampled_from(
                [
                    f"postgresql://u:{SECRET}@h/x",
                    f"postgresql://u@v:{SECRET}@h/x",
                    f"postgresql://u:@{SECRET}@h/x",
                    f"postgresql://h/x?user=u&password={SECRET}",
                    f"postgresql://h/x?pass%77ord={SECRET}&sslmode=require",
                    f"postgresql://h/x?sslpassword={SECRET}",
                    f"postgres://h/x?options=-c%20a={SECRET}",
                    f"postgresql://h/x#{SECRET}",
                ]
            )
        ),
        "password": SECRET,
    }
    places = {"tcp": ("address", f"u:{SECRET}@h:1"), "queue": ("queue", "q")}
    place, where = places.get(kind, ("folder", f"/home/{SECRET}"))
    data.setdefault("printers", {})["p"] = {"kind": kind, place: where, "password": SECRET}
    data.setdefault("routes", {})["label_pdf"] = "p"
    data["session_cookie"] = SECRET
    data["other"] = {"deep": [{"secret": SECRET}]}
    text = f"# the secret is {SECRET}\n{written(data)}# {SECRET}\n"
    assert SECRET in text
    found = of(text, with_name=draw.draw(st.booleans()))
    assert SECRET not in found.text
    settings_in(HERE, found.text)  # and it can be used all the same
    assert {"database.url", "database.password", "api.client_secret"} <= {
        each.key for each in found.left_out
    }


def test_what_is_kept_beside_the_file_is_not_in_it(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text('[api]\nclient_id = "k322"\n')
    (tmp_path / "secrets.toml").write_text(f'session_cookie = "{SECRET}"\n')
    (tmp_path / "secrets.toml").chmod(0o600)
    environ = {"QUAYSIDE_HOME": str(tmp_path), "QUAYSIDE_CLIENT_SECRET": SECRET}
    assert load_settings(environ).api.client_id == "k322"
    file = tmp_path / "settings.toml"
    assert SECRET not in portable(file, file.read_text()).text


def test_its_head_says_what_it_is_and_what_is_left_out() -> None:
    text = '[station]\nname = "Bench 1"\nslots = 4\ncolour = "red"\n'
    found = of(text)
    assert found.left_out == (
        LeftOut("station.name", Why.NAME),
        LeftOut("station.colour", Why.UNKNOWN),
    )
    head = [line for line in found.text.splitlines() if line.startswith("#")]
    assert head[0] == f"# Quayside {__version__}: settings of a bench, to be taken in by others:"
    assert "# Left out: station.name (each bench has a name of its own)." in head
    assert values(text) == {"station": {"slots": 4}}
    with_name = of(text, with_name=True)
    assert tomlkit.parse(with_name.text).unwrap()["station"] == {"name": "Bench 1", "slots": 4}


def test_a_folder_of_this_computer_stays_with_all_that_leads_to_it() -> None:
    text = (
        '[printers.pdf]\nkind = "file"\nfolder = "/home/pack/out"\n'
        '[printers.in]\nkind = "file"\nfolder = "out"\n'
        '[printers.fallback]\nkind = "file"\nfolder = "C:\\\\out"\n'
        '[routes]\nlabel_pdf = "pdf"\nlabel_zpl = "in"\n'
        '[routes.fallback]\nin = "pdf"\npdf = "in"\n'.replace("C:\\\\out", r"C:\\out")
    )
    found = of(text)
    assert values(text) == {
        "printers": {"in": {"kind": "file", "folder": "out"}},
        "routes": {"label_zpl": "in"},
    }
    assert [each.key for each in found.left_out] == [
        "printers.pdf",
        "routes.label_pdf",
        "routes.fallback.in",
        "routes.fallback.pdf",
        "printers.fallback",
    ]


@pytest.mark.parametrize(
    ("folder", "is_inside"),
    [
        ("out", True),
        ("out/labels", True),
        ("/out", False),
        ("~/out", False),
        ("../out", False),
        (r"..\out", False),
        (r"C:\out", False),
        (r"\\server\out", False),
    ],
)
def test_folders_that_mean_the_same_everywhere(folder: str, is_inside: bool) -> None:
    assert is_of_the_data_folder(folder) is is_inside


def test_an_address_keeps_what_is_no_secret() -> None:
    text = (
        '[api]\nurl = "https://u:p@api.example:8443/x"\n'
        '[database]\nurl = "postgresql://u:p@h:1/x?sslmode=require&passfile=/home/u/p"\n'
        '[printers.a]\nkind = "tcp"\naddress = "u:p@[2001:db8::1]"\n'
        '[printers.b]\nkind = "tcp"\naddress = "u:p@192.0.2.7"\n'
    )
    found = values(text)
    assert found["api"]["url"] == "https://api.example:8443/x"
    assert found["database"]["url"] == "postgresql://u@h:1/x?sslmode=require"
    assert found["printers"]["a"]["address"] == "[2001:db8::1]:9100"
    assert found["printers"]["b"]["address"] == "192.0.2.7:9100"
    assert {each.why for each in of(text).left_out} == {Why.SECRET}


def test_a_key_with_odd_signs_ends_no_comment() -> None:
    text = '"a\\nb = 1" = 2\n'
    assert values(text) == {}
    assert len(of(text).left_out) == 1


def test_settings_that_cannot_be_used_are_not_exported() -> None:
    with pytest.raises(SettingsError) as error:
        of('[quotes]\nrule = "dearest"\n')
    assert error.value.line == 2

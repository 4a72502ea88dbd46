"""What the station's section says of prints is what the settings file says."""

from dataclasses import replace
from pathlib import Path

from station.settings import PrintingSettings, Settings, SupportSettings
from station.settings_writer import SetValue
from ui.screens.settings.station_form import station_form

SETTINGS = Settings(home=Path("home"), printing=PrintingSettings(90.0, 0))


def test_minutes_are_shown_and_seconds_are_written() -> None:
    form = station_form()
    values = dict(form.values(SETTINGS))
    assert (values["life"], values["keep"]) == ("1.5", "0")
    assert form.changes(values, SETTINGS) == []
    typed = {**values, "life": "2,5", "keep": "30"}
    assert form.changes(typed, SETTINGS) == [
        SetValue(("printing", "time_to_live_s"), 150.0),
        SetValue(("printing", "keep_days"), 30),
    ]


def test_what_cannot_be_is_told_while_it_is_typed() -> None:
    rows = {row.key: row for group in station_form().groups({}, SETTINGS) for row in group.rows}
    assert rows["life"].error("0")
    assert rows["life"].error("soon")
    assert rows["keep"].error("3651")
    assert not rows["life"].error("15")
    assert not rows["keep"].error("0")


def test_the_log_tells_more_where_it_is_wanted() -> None:
    form = station_form()
    values = dict(form.values(SETTINGS))
    assert values["log"] == "info"
    assert form.changes({**values, "log": "debug"}, SETTINGS) == [
        SetValue(("support", "log_level"), "debug")
    ]
    by_hand = replace(SETTINGS, support=SupportSettings("error"))
    rows = {row.key: row for group in form.groups({}, by_hand) for row in group.rows}
    assert ("error", "error") in rows["log"].options

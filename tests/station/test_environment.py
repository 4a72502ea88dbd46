"""Where settings and secrets come from, and what never stands in an error."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import keyring
import keyring.backend
import keyring.errors
import pytest

from station.domain.errors import SettingsError
from station.environment import home_folder, load_settings, secret
from station.settings import ApiSettings, Settings

SECRET = "s3cr3t-of-the-account"


def with_secrets(folder: Path, text: str, mode: int = 0o600) -> Settings:
    file = folder / "secrets.toml"
    file.write_text(text, "utf-8")
    file.chmod(mode)
    return Settings(folder)


def test_the_folder_moves_with_its_variable(tmp_path: Path) -> None:
    assert home_folder({"QUAYSIDE_HOME": str(tmp_path)}) == tmp_path


def test_the_folder_is_absolute_and_knows_the_user_s_home() -> None:
    assert home_folder({"QUAYSIDE_HOME": "here"}) == Path.cwd() / "here"
    assert home_folder({"QUAYSIDE_HOME": "~/q"}) == Path.home() / "q"


def test_a_folder_named_after_nobody_is_a_name_like_any_other() -> None:
    assert home_folder({"QUAYSIDE_HOME": "~nobody-here/q"}) == Path.cwd() / "~nobody-here" / "q"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root may be somebody else")
def test_somebody_whom_the_computer_does_not_know_gets_words() -> None:
    words = (
        "import os, platformdirs, pwd; from station.home import home_folder;"
        "platformdirs.user_data_path('x'); os.environ.pop('HOME'); os.setuid(4_242_424);"
        "print(home_folder({}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", words],
        # Nobody may write here, and what is measured of a test writes when it ends.
        env={"PATH": os.environ["PATH"], "HOME": str(Path.home()), "XDG_DATA_HOME": ""},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.stderr) == ("/.local/share/Quayside\n", "")


@pytest.mark.parametrize("environ", [{}, {"QUAYSIDE_HOME": ""}])
def test_without_the_variable_it_is_the_platform_s_place(environ: dict[str, str]) -> None:
    assert home_folder(environ).is_absolute()
    assert "Quayside" in home_folder(environ).parts


def test_the_environment_overrides_the_file(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text('[api]\nclient_id = "file"\ngeneration = "2023"\n')
    settings = load_settings(
        {
            "QUAYSIDE_HOME": str(tmp_path),
            "QUAYSIDE_API_URL": "http://127.0.0.1:8000/",
            "QUAYSIDE_CLIENT_ID": "environment",
        }
    )
    assert settings.api == ApiSettings("http://127.0.0.1:8000", "environment", "2023")
    assert settings.home == tmp_path


def test_empty_variables_override_nothing(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text('[api]\nclient_id = "file"\n')
    environ = {"QUAYSIDE_HOME": str(tmp_path), "QUAYSIDE_API_URL": "", "QUAYSIDE_CLIENT_ID": ""}
    assert load_settings(environ).api == ApiSettings(client_id="file")


@pytest.mark.parametrize("url", ["http://example.com", "ftp://127.0.0.1", "x", "https://[x"])
def test_a_bad_variable_is_named(tmp_path: Path, url: str) -> None:
    with pytest.raises(SettingsError) as error:
        load_settings({"QUAYSIDE_HOME": str(tmp_path), "QUAYSIDE_API_URL": url})
    assert (error.value.place, error.value.key) == ("environment", "QUAYSIDE_API_URL")
    assert error.value.line is None


def test_a_password_in_a_variable_is_not_quoted(tmp_path: Path) -> None:
    url = "http://ada:hush@shop.example"
    with pytest.raises(SettingsError) as error:
        load_settings({"QUAYSIDE_HOME": str(tmp_path), "QUAYSIDE_API_URL": url})
    assert error.value.found == "'http://…@shop.example'"


def test_a_secret_from_the_environment_goes_first(tmp_path: Path) -> None:
    settings = with_secrets(tmp_path, 'client_secret = "file"')
    environ = {"QUAYSIDE_CLIENT_SECRET": SECRET}
    assert secret(settings, "client_secret", environ) == SECRET


@pytest.mark.parametrize("name", ["client_secret", "session_cookie"])
def test_a_secret_from_the_file(tmp_path: Path, name: str) -> None:
    assert secret(with_secrets(tmp_path, f'{name} = "{SECRET}"'), name, {}) == SECRET


def test_no_secret_is_empty_and_asks_no_keyring_without_an_account(tmp_path: Path) -> None:
    assert secret(Settings(tmp_path), "client_secret", {}) == ""
    assert secret(with_secrets(tmp_path, "client_secret = 5"), "client_secret", {}) == ""
    assert secret(with_secrets(tmp_path, 'other = "x"'), "client_secret", {}) == ""


@pytest.mark.skipif(os.name != "posix", reason="rights of files are POSIX's")
@pytest.mark.parametrize("mode", [0o644, 0o640, 0o604, 0o620, 0o601])
def test_a_file_that_others_can_read_is_refused(tmp_path: Path, mode: int) -> None:
    settings = with_secrets(tmp_path, f'client_secret = "{SECRET}"', mode)
    with pytest.raises(SettingsError) as error:
        secret(settings, "client_secret", {})
    assert error.value.key == "permissions"
    assert "600" in error.value.allowed
    assert SECRET not in str(error.value)


@pytest.mark.skipif(os.name != "posix", reason="rights of files are POSIX's")
@pytest.mark.parametrize("mode", [0o600, 0o400])
def test_a_file_for_its_owner_only_is_read(tmp_path: Path, mode: int) -> None:
    settings = with_secrets(tmp_path, f'client_secret = "{SECRET}"', mode)
    assert secret(settings, "client_secret", {}) == SECRET


@pytest.mark.parametrize(
    "text",
    [f"client_secret = {SECRET}", f'client_secret = "{SECRET}', f"{SECRET}",
     f'client_secret = "{SECRET}"\nclient_secret = "{SECRET}"'],
)  # fmt: skip
def test_a_broken_file_never_quotes_the_secret(tmp_path: Path, text: str) -> None:
    with pytest.raises(SettingsError) as error:
        secret(with_secrets(tmp_path, text), "client_secret", {})
    shown = f"{error.value} {error.value.found} {error.value.__cause__} {error.value.args}"
    assert SECRET not in shown
    assert error.value.__suppress_context__


def test_a_secrets_folder_is_no_file(tmp_path: Path) -> None:
    folder = tmp_path / "secrets.toml"
    folder.mkdir(mode=0o700)
    with pytest.raises(SettingsError):
        secret(Settings(tmp_path), "client_secret", {})


class Keyring(keyring.backend.KeyringBackend):
    """The system's keyring, as far as a test needs one."""

    priority = 1

    def __init__(self, *, is_locked: bool = False) -> None:
        super().__init__()
        self.is_locked, self.kept = is_locked, {("quayside", "account/client_secret"): SECRET}

    def get_password(self, service: str, username: str) -> str | None:
        if self.is_locked:
            raise keyring.errors.KeyringLocked(f"cannot unlock {SECRET}")
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        raise AssertionError("nothing is written by reading")

    def delete_password(self, service: str, username: str) -> None:
        raise AssertionError("nothing is deleted by reading")


@pytest.fixture
def restored_keyring() -> Iterator[None]:
    before = keyring.get_keyring()
    yield
    keyring.set_keyring(before)


@pytest.mark.usefixtures("restored_keyring")
class TestKeyring:
    def account(self, folder: Path) -> Settings:
        return replace(Settings(folder), api=ApiSettings(client_id="account"))

    def test_a_secret_of_the_account_that_is_set(self, tmp_path: Path) -> None:
        keyring.set_keyring(Keyring())
        assert secret(self.account(tmp_path), "client_secret", {}) == SECRET
        assert secret(self.account(tmp_path), "session_cookie", {}) == ""
        assert secret(Settings(tmp_path), "client_secret", {}) == ""

    def test_the_file_goes_before_the_keyring(self, tmp_path: Path) -> None:
        keyring.set_keyring(Keyring())
        with_secrets(tmp_path, 'client_secret = "file"')
        assert secret(self.account(tmp_path), "client_secret", {}) == "file"

    def test_a_locked_keyring_is_as_good_as_none_and_tells_nothing(
        self, tmp_path: Path, caplog: pytest.LogCaptureFixture
    ) -> None:
        keyring.set_keyring(Keyring(is_locked=True))
        caplog.set_level("DEBUG")
        assert secret(self.account(tmp_path), "client_secret", {}) == ""
        assert "KeyringLocked" in caplog.text
        assert SECRET not in caplog.text

"""Where a secret is put, and that the next start finds that one and no older one."""

import os
import stat
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import keyring
import keyring.backend
import keyring.errors
import pytest

from station.domain.errors import SettingsError, StorageError
from station.environment import SecretPlace, keep_secret, overridden, secret
from station.settings import ApiSettings, Settings

SECRET = "s3cr3t-of-the-account"


class Keyring(keyring.backend.KeyringBackend):
    """Keeps what it is given, or refuses, or forgets as the null backend does."""

    priority = 1

    def __init__(self, manner: str = "keeps") -> None:
        super().__init__()
        self.manner = manner
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.manner == "locked":
            raise keyring.errors.KeyringLocked(f"cannot unlock for {password}")
        if self.manner == "keeps":
            self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


@pytest.fixture(autouse=True)
def _restored_keyring() -> Iterator[None]:
    before = keyring.get_keyring()
    yield
    keyring.set_keyring(before)


@pytest.fixture
def account(tmp_path: Path) -> Settings:
    return replace(Settings(tmp_path / "home"), api=ApiSettings(client_id="account"))


def test_the_keyring_goes_first(account: Settings) -> None:
    keyring.set_keyring(Keyring())
    assert keep_secret(account, "client_secret", SECRET) is SecretPlace.KEYRING
    assert secret(account, "client_secret", {}) == SECRET
    assert not account.home.exists()


@pytest.mark.parametrize("manner", ["locked", "forgets"])
def test_without_a_keyring_it_is_a_file_for_its_owner(
    account: Settings, manner: str, caplog: pytest.LogCaptureFixture
) -> None:
    keyring.set_keyring(Keyring(manner))
    caplog.set_level("DEBUG")
    assert keep_secret(account, "client_secret", SECRET) is SecretPlace.FILE
    assert secret(account, "client_secret", {}) == SECRET
    file = account.home / "secrets.toml"
    if os.name == "posix":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert SECRET not in caplog.text


def test_an_older_secret_in_the_file_does_not_win_over_the_keyring(account: Settings) -> None:
    keyring.set_keyring(Keyring("locked"))
    keep_secret(account, "client_secret", "older")
    keep_secret(account, "session_cookie", "cookie")
    keyring.set_keyring(Keyring())
    assert keep_secret(account, "client_secret", SECRET) is SecretPlace.KEYRING
    assert secret(account, "client_secret", {}) == SECRET
    assert secret(account, "session_cookie", {}) == "cookie"


def test_a_new_secret_takes_the_place_of_the_old_one_in_the_file(account: Settings) -> None:
    keyring.set_keyring(Keyring("locked"))
    account.home.mkdir()
    file = account.home / "secrets.toml"
    file.write_text('# ours\nclient_secret = "old"\n', "utf-8")
    file.chmod(0o600)
    keep_secret(account, "client_secret", SECRET)
    assert file.read_text("utf-8") == f'# ours\nclient_secret = "{SECRET}"\n'


def test_a_broken_file_is_told_and_left_alone(account: Settings) -> None:
    keyring.set_keyring(Keyring("locked"))
    account.home.mkdir()
    file = account.home / "secrets.toml"
    file.write_text(f"client_secret = {SECRET}", "utf-8")
    file.chmod(0o600)
    with pytest.raises(SettingsError) as error:
        keep_secret(account, "client_secret", "new")
    assert SECRET not in str(error.value)
    assert file.read_text("utf-8") == f"client_secret = {SECRET}"


def test_a_folder_that_cannot_be_made_is_told(account: Settings) -> None:
    keyring.set_keyring(Keyring("locked"))
    account.home.write_text("a file where the folder should be")
    with pytest.raises((StorageError, SettingsError)) as error:
        keep_secret(account, "client_secret", SECRET)
    assert SECRET not in str(error.value)


def test_what_the_environment_decides_is_named() -> None:
    assert overridden({}) == {}
    environ = {"QUAYSIDE_API_URL": "http://127.0.0.1", "QUAYSIDE_CLIENT_ID": ""}
    assert overridden(environ) == {"api.url": "QUAYSIDE_API_URL"}
    assert overridden({"QUAYSIDE_CLIENT_SECRET": "x"}) == {
        "client_secret": "QUAYSIDE_CLIENT_SECRET"
    }

import httpx
import pytest

from station.sandbox.answers import Refused
from station.sandbox.limits import Limits, Window


class Watch:
    seconds = 1000.0

    def __call__(self):
        return self.seconds


def test_a_window_opens_again():
    watch = Watch()
    limits = Limits(watch, Window(2, 60))
    limits.take()
    limits.take()
    with pytest.raises(Refused) as refused:
        limits.take()
    assert refused.value.headers["Retry-After"] == "60"
    watch.seconds += 60
    limits.take()


def test_the_longest_wait_is_told():
    watch = Watch()
    limits = Limits(watch, Window(1, 60), Window(1, 3600))
    limits.take()
    with pytest.raises(Refused) as refused:
        limits.take()
    assert refused.value.headers["Retry-After"] == "3600"
    assert refused.value.headers["X-RateLimit-Reset"] == "4600"


def test_the_headers_count_down(shop):
    left = [int(shop.get("/api/v1/me/config").headers["X-RateLimit-Remaining"]) for _ in range(3)]
    assert left == [599, 598, 597]


def test_too_many_are_refused_and_counted(open_shop):
    shop = open_shop(rate_per_minute=3)
    codes = [shop.get("/api/v1/me/config").status_code for _ in range(4)]
    assert codes == [200, 200, 200, 429]
    answer = shop.get("/api/v1/me/config")
    assert 0 < int(answer.headers["Retry-After"]) <= 60
    assert answer.headers["X-RateLimit-Remaining"] == "0"
    assert shop.get("/_sandbox/ledger").json()["too_many"] == 2
    assert shop.get("/_sandbox/state").json()["requests"] == sum(
        shop.get("/_sandbox/ledger").json()["requests"].values()
    )
    shop.state.clock.advance(61)
    assert shop.get("/api/v1/me/config").status_code == 200


def test_strangers_have_a_fifth(open_shop):
    shop = open_shop(rate_per_minute=10)
    with httpx.Client(base_url=shop.sandbox.url) as http:
        codes = [http.get("/api/v1/orders").status_code for _ in range(3)]
    assert codes == [401, 401, 429]


def test_control_is_not_limited(open_shop):
    shop = open_shop(rate_per_minute=1, faults=("500:9",))
    assert {shop.get("/_sandbox/ledger").status_code for _ in range(5)} == {200}

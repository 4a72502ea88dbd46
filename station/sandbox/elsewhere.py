"""The "other host" that a label may be redirected to: it notes whether a token came along."""

from starlette.requests import Request
from starlette.responses import Response

from station.sandbox.answers import Refused, refusal
from station.sandbox.labels import PDF, pdf
from station.sandbox.market import Market


class Elsewhere:
    """Serves labels without a token, as a signed storage link would."""

    def __init__(self, market: Market) -> None:
        self._market = market

    async def answer(self, request: Request) -> Response:
        """``GET /_elsewhere/{order}/{label}.pdf``."""
        counts = self._market.ledger.elsewhere
        counts["requests"] += 1
        if "authorization" in request.headers or "cookie" in request.headers:
            counts["with_authorization"] += 1
        try:
            body = pdf(
                self._market, request.path_params["order"], int(request.path_params["label"])
            )
        except Refused as refused:
            return refusal(refused)
        return Response(body, media_type=PDF)

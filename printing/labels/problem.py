"""The errors of this package: documents that must not be sent to a printer as they are."""

import re

from station.domain.errors import PrintingError

WEB_PAGE = re.compile(rb"\s*(\xef\xbb\xbf)?\s*(<\?xml[^>]*>)?\s*<(!doctype|html|head|body)", re.I)
"""How an error page begins that came in place of a label."""


class LabelProblem(PrintingError):
    """A document that cannot be printed, or not on this stock; ``str()`` says why in words."""


class LabelHeld(LabelProblem):
    """A document that could be printed and should not be: a person may decide otherwise."""

"""SPDX expressions: what we use something under, and what is refused."""

import pytest
from licence_terms import RefusedLicence, Terms

TERMS = Terms(
    allowed={"MIT": "", "BSD-3-Clause": "", "LGPL-3.0-only": "", "GPL-3.0 WITH Way-out": ""},
    refused={"GPL-*": "puts the whole program under the GPL"},
)


@pytest.mark.parametrize(
    ("expression", "used"),
    [
        ("MIT", "MIT"),
        ("MIT AND BSD-3-Clause", "MIT AND BSD-3-Clause"),
        ("GPL-2.0-only OR LGPL-3.0-only", "LGPL-3.0-only"),
        ("MIT OR BSD-3-Clause", "MIT"),
        ("GPL-3.0 WITH Way-out", "GPL-3.0 WITH Way-out"),
        ("GPL-2.0-only AND MIT OR BSD-3-Clause", "BSD-3-Clause"),
        ("MIT AND (GPL-2.0-only OR BSD-3-Clause)", "MIT AND BSD-3-Clause"),
        ("(MIT OR Unknown) AND MIT", "MIT"),
    ],
)
def test_of_a_choice_the_allowed_side_is_used(expression: str, used: str) -> None:
    assert TERMS.used_under(expression) == used


@pytest.mark.parametrize(
    ("expression", "why"),
    [
        ("GPL-2.0-only", "GPL-2.0-only puts the whole program under the GPL"),
        ("MIT AND GPL-2.0-only", "GPL-2.0-only puts the whole program under the GPL"),
        ("GPL-3.0 WITH Other", "GPL-3.0 WITH Other is not in packaging/licences/allowed.toml"),
        ("Unknown", "Unknown is not in packaging/licences/allowed.toml"),
        ("MIT AND (Unknown OR GPL-2.0-only)", "Unknown is not in"),
        ("", "is not an SPDX expression"),
        ("MIT AND", "is not an SPDX expression"),
        ("MIT MIT", "is not an SPDX expression"),
        ("(MIT", "is not an SPDX expression"),
        ("MIT)", "is not an SPDX expression"),
        ("OR MIT", "is not an SPDX expression"),
    ],
)
def test_the_rest_is_refused_with_a_reason(expression: str, why: str) -> None:
    with pytest.raises(RefusedLicence) as caught:
        TERMS.used_under(expression)
    assert caught.value.expression == expression
    assert caught.value.why.startswith(why)

"""Pairs of a shift and a letter that stand for the rest of ASCII in Code 93."""

SHIFTED = {
    "$": dict(zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", map(chr, range(1, 27)), strict=True)),
    "%": dict(
        zip(
            "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
            "\x1b\x1c\x1d\x1e\x1f;<=>?[\\]^_{|}~\x7f\x00@`\x7f\x7f\x7f",
            strict=True,
        )
    ),
    "/": {chr(code): chr(code - 32) for code in range(65, 91)},
    "+": {chr(code): chr(code + 32) for code in range(65, 91)},
}
"""By the shift's sign and the letter behind it."""

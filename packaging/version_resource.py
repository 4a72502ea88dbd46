"""What Windows shows of a program file: its version and what it is."""

_FORM = """\
VSVersionInfo(
  ffi=FixedFileInfo(
    filevers={numbers},
    prodvers={numbers},
    mask=0x3F,
    flags=0x0,
    OS=0x40004,
    fileType=0x1,
    subtype=0x0,
    date=(0, 0),
  ),
  kids=[
    StringFileInfo([StringTable("040904B0", [
      StringStruct("FileDescription", "Quayside"),
      StringStruct("FileVersion", "{version}"),
      StringStruct("InternalName", "quayside"),
      StringStruct("ProductName", "Quayside"),
      StringStruct("ProductVersion", "{version}"),
    ])]),
    VarFileInfo([VarStruct("Translation", [1033, 1200])]),
  ],
)
"""
"""0x40004 is Windows NT, 1 an application; the texts are in English (1033) and UTF-16 (1200)."""


def text(version: str) -> str:
    """The file that PyInstaller reads. ``version`` begins with up to four numbers with dots."""
    return _FORM.format(version=version, numbers=_numbers(version))


def _numbers(version: str) -> tuple[int, int, int, int]:
    """Windows wants four; what is not a number ends the row (``1.2.0rc1`` is 1.2.0)."""
    found: list[int] = []
    for part in version.split("."):
        digits = part[: len(part) - len(part.lstrip("0123456789"))]
        if digits:
            found.append(int(digits))
        if digits != part:
            break
    first, second, third, fourth = [*found[:4], 0, 0, 0, 0][:4]
    return first, second, third, fourth

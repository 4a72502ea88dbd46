"""Whether there is a screen: asked before Qt is, which would end the process with a core dump."""

from collections.abc import Mapping


def has_display(environ: Mapping[str, str], platform: str) -> bool:
    """Whether a window can be seen."""
    if not platform.startswith("linux"):
        return True
    return any(environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))

"""What a bundle changes in its environment is given back, so that what it starts is not touched;
and what would lead the bundle's own Qt elsewhere is taken out.

The bundle's starter points the loader at the bundle's own libraries, and leaves the former value
beside it (PyInstaller's manual, "LD_LIBRARY_PATH / LIBPATH considerations"). Our own process has
read the variable by then; ``lp``, ``lpstat``, ``xdg-open`` and ``aplay`` would read it anew, and
load our libraries instead of theirs. It is put right once, before anything is started, whoever
starts it: Qt starts programs too.
"""

from collections.abc import MutableMapping

_SEARCHED = {"linux": "LD_LIBRARY_PATH"}
"""Where a system's loader looks first. Windows and macOS bundles need no such variable."""

_FORMER = "_ORIG"
_STARTERS = "_PYI_"
"""How the starter's own variables begin: with them another Quayside would take itself for ours."""

_PLUGIN_FOLDERS = ("QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH")


def give_back(environ: MutableMapping[str, str], platform: str) -> None:
    """Set the loader's variable to what it was before the bundle began; remove it if it was not.

    In a program that is no bundle nothing changes.
    """
    own = [name for name in environ if name.startswith(_STARTERS)]
    if not own:
        return
    for each in own:
        del environ[each]
    name = _SEARCHED.get(platform)
    if name is None:
        return
    former = environ.pop(name + _FORMER, None)
    if former is None:
        environ.pop(name, None)
    else:
        environ[name] = former


def keep_to_own_qt(environ: MutableMapping[str, str]) -> None:
    """Forget where another Qt has its plug-ins: ours would load them, built for other libraries.

    Desktops set these for all programs. PyInstaller's own hook overwrites them, for those that are
    started too.
    """
    for name in _PLUGIN_FOLDERS:
        environ.pop(name, None)

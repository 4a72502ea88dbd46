"""What a text is about: alone in its file, for a start needs no more of ``ui/formats.py``."""

from ui.i18n import translate


def about(name: str, text: str) -> str:
    """``UPS: denied``, with the colon as the language sets it."""
    return translate("Formats", "{name}: {text}").format(name=name, text=text)

"""Why there is no bundle, in words for whoever builds it."""


class BuildFault(Exception):
    """The build stops; the text says what is wrong and what to do."""

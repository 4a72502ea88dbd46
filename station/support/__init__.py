"""The support file: all that helps to understand a station, without anybody's name or secret."""

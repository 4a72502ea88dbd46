"""One printer transport a file: bytes in, an outcome out."""

"""Our own PDF documents, drawn with reportlab."""

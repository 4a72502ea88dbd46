"""Labels, documents and printers: everything that becomes paper."""

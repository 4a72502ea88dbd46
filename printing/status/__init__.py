"""What printers, queues and spoolers say of themselves, as facts with a time. Nothing is asked."""

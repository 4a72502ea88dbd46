"""What happens next: the shipment machine and the flows that drive it."""

"""The marketplace client: one method an endpoint, domain types out."""

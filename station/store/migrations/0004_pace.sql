-- How many orders were bought since a moment: counted on each paint of the idle bench.

CREATE INDEX events_by_kind ON events (kind, at);

"""Many minutes to entries: the same encounter, wire copies, dating the undated, where papers differ."""

"""Rules of the floor and of support: pure functions of records, the same on every machine. No store, no Qt."""

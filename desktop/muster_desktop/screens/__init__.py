"""One file is one job that someone does."""

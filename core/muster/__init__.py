"""What every machine agrees on: fields, kinds, the log, its merge, its store, its wire. No Qt, no HTTP server."""

__version__ = "0.1.0"

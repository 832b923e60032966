"""Sheets: files of other programs in, files for other programs out. No Qt and no store."""

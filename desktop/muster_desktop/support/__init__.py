"""What the support desk shows, read from the ledger and worked out: no widgets here."""

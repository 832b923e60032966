"""The rules of training, pure: over frozen records, without a store and without a window."""

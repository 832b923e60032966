"""What Muster costs, measured beside a bare floor: saving, lists, the first picture, sync."""

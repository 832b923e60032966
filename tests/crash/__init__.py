"""Programs killed at every step, disks that fail, power that goes: what was acknowledged must be there afterwards."""

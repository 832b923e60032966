"""The page of trainings: the list, and one training with its tabs."""

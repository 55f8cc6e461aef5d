"""Makes the weights of the claim judge again: see `train`."""

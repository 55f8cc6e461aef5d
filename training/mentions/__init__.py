"""Makes the weights of the reading room and of the English names again: see `train`."""

"""What makes the shipped weights and the papers they learn from; nothing in here is part of the installed program."""

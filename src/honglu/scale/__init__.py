"""Reading on several cores of one machine."""

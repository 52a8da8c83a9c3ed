"""Contacts as event rows, who did what to whom, in the columns of GDELT 2.0 and of POLECAT."""

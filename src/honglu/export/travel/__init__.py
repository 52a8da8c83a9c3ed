"""Visits as travel rows, in the shape of data sets that are coded by hand."""

"""Mentions → claims: what one article says of each occasion."""

from honglu.extract.reading import read_article

__all__ = ["read_article"]

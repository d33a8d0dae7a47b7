"""Kafedra: the offline desktop application of a graduating department."""

__version__ = "0.1.0"

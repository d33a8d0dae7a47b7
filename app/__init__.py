"""Kafedra: the offline desktop application of a graduating department."""

__version__ = "0.1.0"
SCAN_WORKER = "--scan-worker"  # asks the program to read scans for another process of its own

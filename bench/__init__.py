"""Speed of the program beside references measured in the same run (python3 dev.py bench)."""

"""The command line: the services without a window (contract of commands and exit codes in docs/command-line.md)."""

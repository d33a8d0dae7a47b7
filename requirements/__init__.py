"""What the project needs from outside: pinned packages (`*.txt`) and the operating system's own libraries."""

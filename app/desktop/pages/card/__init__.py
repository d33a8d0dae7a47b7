"""The tabs of the student card."""

"""The most memory that this process may ask the system for: beyond it, asking fails."""

from __future__ import annotations

import sys

if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _EXTENDED_LIMITS, _PROCESS_MEMORY = 9, 0x100  # JobObjectExtendedLimitInformation, JOB_OBJECT_LIMIT_PROCESS_MEMORY
    _job: list[int] = []  # ours, once there is one: it ends with its handle

    class _Limits(ctypes.Structure):
        """JOBOBJECT_EXTENDED_LIMIT_INFORMATION"""

        _fields_ = (
            ("times", wintypes.LARGE_INTEGER * 2),
            ("flags", wintypes.DWORD),
            ("working_sets", ctypes.c_size_t * 2),
            ("active_processes", wintypes.DWORD),
            ("affinity", ctypes.c_size_t),
            ("classes", wintypes.DWORD * 2),
            ("traffic", ctypes.c_ulonglong * 6),
            ("process_memory", ctypes.c_size_t),
            ("further_memory", ctypes.c_size_t * 3),
        )

    def limit_memory(most: int) -> None:
        """From now on at most so many bytes, as far as the system lets a program say so."""
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateJobObjectW.restype = kernel.GetCurrentProcess.restype = wintypes.HANDLE
        kernel.CreateJobObjectW.argtypes = (wintypes.LPVOID, wintypes.LPCWSTR)
        kernel.SetInformationJobObject.argtypes = (wintypes.HANDLE, ctypes.c_int, wintypes.LPVOID, wintypes.DWORD)
        kernel.AssignProcessToJobObject.argtypes = (wintypes.HANDLE, wintypes.HANDLE)
        if not _job and (made := kernel.CreateJobObjectW(None, None)):
            kernel.AssignProcessToJobObject(made, kernel.GetCurrentProcess())
            _job.append(made)
        for job in _job:
            limits = _Limits(flags=_PROCESS_MEMORY, process_memory=most)
            kernel.SetInformationJobObject(job, _EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits))

else:
    import resource

    def limit_memory(most: int) -> None:
        """From now on at most so many bytes, as far as the system lets a program say so."""
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        allowed = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(resource.RLIMIT_AS, (allowed, hard))

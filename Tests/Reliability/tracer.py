"""Runs a program and meddles with its system calls: kills it before the Nth, or lets the Nth fail.

A seccomp filter stops the program at the calls that concern files, and only there; ptrace tells which call it is.
Unlike `strace --inject`, which counts every call of every thread by itself, there is one count over all calls and
threads, and it begins where the program first names `scope`: what the loader does before that is neither counted nor
meddled with.
"""

import ctypes
import dataclasses
import errno
import os
import pathlib
import platform
import signal
import struct
import subprocess
import time
from typing import Callable

from calls import CALLS, Call

PTRACE_TRACEME, PTRACE_CONT, PTRACE_GETREGS, PTRACE_SETREGS, PTRACE_SETOPTIONS = 0, 7, 12, 13, 0x4200
OPTIONS = 0x02 | 0x04 | 0x08 | 0x80 | 0x100000  # follow fork, vfork, clone; stop at seccomp; end with the tracer
EVENT_SECCOMP = 7
AT_FDCWD = 2**32 - 100
WALL = 0x40000000  # threads too
PR_SET_NO_NEW_PRIVS, PR_SET_SECCOMP, SECCOMP_MODE_FILTER = 38, 22, 2
RET_TRACE, RET_ALLOW = 0x7FF00000, 0x7FFF0000
REGISTERS = "27Q"  # user_regs_struct of x86-64
RAX, ORIG_RAX, ARGUMENTS = 10, 15, (14, 13, 12, 7, 9, 8)

libc = ctypes.CDLL(None, use_errno=True)
libc.ptrace.argtypes = (ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p)
libc.ptrace.restype = ctypes.c_long


def why_not() -> str | None:
    """Why this machine cannot trace, if it cannot."""
    if platform.system() != "Linux" or platform.machine() != "x86_64":
        return f"the tracer knows the registers of Linux on x86_64, not of {platform.system()} on {platform.machine()}"
    try:
        traced(["true"], pathlib.Path("/"), pathlib.Path("/"), lambda count, stop: None)
    except OSError as problem:
        return f"programs cannot be traced here: {problem}"
    return None


@dataclasses.dataclass(frozen=True)
class Stop:
    """The program is about to make a call."""

    call: Call
    path: str
    # Of an open file: its flags; of open: those it asks for.
    flags: int
    # Where a rename leads to.
    target: str = ""
    # Of a read or a write: how many bytes it asks for.
    size: int = 0

    def __str__(self) -> str:
        return f"{self.call.name} {self.path}"


@dataclasses.dataclass(frozen=True)
class Traced:
    """How a run ended. A negative status is the signal that ended it. `meddled` are the calls that were let fail."""

    status: int
    output: str
    errors: str
    calls: int
    meddled: list[Stop]
    seconds: float


KILL, HALVE = -1, -2
# Told the count (from 1) and the call: None lets it pass, KILL ends the program, HALVE gives a read or write half
# of the bytes it asks for, a positive number is the errno it gets.
Meddle = Callable[[int, Stop], int | None]


def traced(
    command: list[str],
    folder: pathlib.Path,
    scope: pathlib.Path,
    meddle: Meddle,
    environment: dict[str, str] | None = None,
    limit: float = 60,
) -> Traced:
    """Runs `command` in `folder`; raises TimeoutError where it takes longer than `limit` seconds."""
    with Tracee(command, folder, str(scope), environment) as tracee:
        began = time.monotonic()
        status = tracee.run(meddle, began + limit)
        output, errors = tracee.said()
        return Traced(status, output, errors, tracee.count, tracee.meddled, time.monotonic() - began)


class Tracee:
    """The program under the tracer, from its start to its end."""

    def __init__(self, command: list[str], folder: pathlib.Path, scope: str, environment: dict[str, str] | None):
        self.scope = scope
        self.count = 0
        self.begun = False
        self.meddled: list[Stop] = []
        self.files = [os.memfd_create(name, os.MFD_CLOEXEC) for name in ("output", "errors")]
        self.child = subprocess.Popen(
            command, cwd=folder, stdin=subprocess.DEVNULL, stdout=self.files[0], stderr=self.files[1],
            env=environment, preexec_fn=ask_for_tracing,
        )  # fmt: skip
        self.known = {self.child.pid}
        self.memory: dict[int, int] = {}

    def __enter__(self) -> "Tracee":
        os.waitpid(self.child.pid, WALL)
        ptrace(PTRACE_SETOPTIONS, self.child.pid, 0, OPTIONS)
        ptrace(PTRACE_CONT, self.child.pid, 0, 0)
        return self

    def __exit__(self, *_) -> None:
        for file in (*self.files, *self.memory.values()):
            os.close(file)

    def said(self) -> tuple[str, str]:
        texts = []
        for file in self.files:
            texts.append(os.pread(file, 1 << 24, 0).decode(errors="replace"))
        return texts[0], texts[1]

    def run(self, meddle: Meddle, deadline: float) -> int:
        """Until the program ends; its status."""
        previous = signal.signal(signal.SIGALRM, self._too_long)
        signal.setitimer(signal.ITIMER_REAL, max(0.1, deadline - time.monotonic()))
        try:
            while True:
                pid, status = os.waitpid(-1, WALL)
                if os.WIFSTOPPED(status):
                    self._stopped(pid, status, meddle)
                elif pid == self.child.pid:
                    self.child.returncode = os.waitstatus_to_exitcode(status)
                    return self.child.returncode
        except BaseException:
            self._kill()
            raise
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, previous)

    def _too_long(self, *_) -> None:
        raise TimeoutError(f"still running; the last call meddled with: {self.meddled[-1:]}")

    def _kill(self) -> None:
        os.kill(self.child.pid, signal.SIGKILL)
        while self.child.returncode is None:
            pid, status = os.waitpid(-1, WALL)
            if pid == self.child.pid and not os.WIFSTOPPED(status):
                self.child.returncode = os.waitstatus_to_exitcode(status)

    def _stopped(self, pid: int, status: int, meddle: Meddle) -> None:
        passed_on = 0
        if status >> 16 == EVENT_SECCOMP:
            if self._at_call(pid, meddle) == KILL:
                return os.kill(self.child.pid, signal.SIGKILL)
        elif status >> 16 == 0:
            # A new thread begins with a stop of its own; all else is a signal that is the program's.
            if pid in self.known or os.WSTOPSIG(status) != signal.SIGSTOP:
                passed_on = os.WSTOPSIG(status)
        self.known.add(pid)
        ptrace(PTRACE_CONT, pid, 0, passed_on)

    def _at_call(self, pid: int, meddle: Meddle) -> int | None:
        raw = ctypes.create_string_buffer(struct.calcsize(REGISTERS))
        ptrace(PTRACE_GETREGS, pid, 0, ctypes.addressof(raw))
        registers = list(struct.unpack(REGISTERS, raw.raw))
        call = CALLS[registers[ORIG_RAX]]
        stop = self._stop(pid, call, [registers[index] for index in ARGUMENTS])
        if not self.begun:
            self.begun = stop.path.startswith(self.scope)
        if not self.begun:
            return None
        self.count += 1
        answer = meddle(self.count, stop)
        if answer is None:
            return None
        self.meddled.append(stop)
        if answer != KILL:
            if answer == HALVE:
                registers[ARGUMENTS[2]] //= 2
            else:
                registers[ORIG_RAX], registers[RAX] = 2**64 - 1, 2**64 - answer
            raw.raw = struct.pack(REGISTERS, *registers)
            ptrace(PTRACE_SETREGS, pid, 0, ctypes.addressof(raw))
        return answer

    def _stop(self, pid: int, call: Call, arguments: list[int]) -> Stop:
        flags = arguments[call.flags] if call.flags is not None else 0
        if call.path is None:
            descriptor = arguments[call.descriptor or 0]
            path, flags = self._open_path(pid, descriptor), self._open_flags(pid, descriptor)
            return Stop(call, path, flags, size=arguments[2] if call.name in ("read", "write") else 0)
        path = self._path(pid, arguments, call.path, call.descriptor)
        target = "" if call.target is None else self._path(pid, arguments, call.target, call.target_descriptor)
        return Stop(call, path, flags, target)

    def _path(self, pid: int, arguments: list[int], place: int, descriptor: int | None) -> str:
        """The path an argument points to, after the folder that it is relative to."""
        path = self._text(arguments[place])
        if path.startswith("/"):
            return path
        base = AT_FDCWD if descriptor is None else arguments[descriptor] & 0xFFFFFFFF
        folder = os.readlink(f"/proc/{pid}/cwd") if base == AT_FDCWD else self._open_path(pid, base)
        return f"{folder}/{path}" if path else folder

    def _open_path(self, pid: int, descriptor: int) -> str:
        try:
            return os.readlink(f"/proc/{pid}/fd/{descriptor}")
        except OSError:
            return f"descriptor {descriptor}"

    def _open_flags(self, pid: int, descriptor: int) -> int:
        try:
            text = pathlib.Path(f"/proc/{pid}/fdinfo/{descriptor}").read_text()
        except OSError:
            return 0
        return int(text.split("flags:")[1].split()[0], 8)

    def _text(self, address: int) -> str:
        if self.child.pid not in self.memory:
            self.memory[self.child.pid] = os.open(f"/proc/{self.child.pid}/mem", os.O_RDONLY | os.O_CLOEXEC)
        found = b""
        while b"\0" not in found:
            # Never across a page that may not be there.
            length = 4096 - (address + len(found)) % 4096
            try:
                found += os.pread(self.memory[self.child.pid], length, address + len(found))
            except OSError:
                break
        return found.split(b"\0")[0].decode(errors="replace")


def ptrace(request: int, pid: int, address: int, data: int) -> None:
    """A thread that is gone already, since the program was killed, is no failure."""
    if libc.ptrace(request, pid, address, data) < 0 and ctypes.get_errno() != errno.ESRCH:
        raise OSError(ctypes.get_errno(), f"ptrace: {os.strerror(ctypes.get_errno())}")


def filter_program() -> bytes:
    """Instructions for seccomp: stop at our calls, let all others pass."""
    code = struct.pack("HBBI", 0x20, 0, 0, 0)  # load the number of the call
    for index, number in enumerate(CALLS):
        code += struct.pack("HBBI", 0x15, len(CALLS) - index, 0, number)  # equal: jump to the last one
    return code + struct.pack("HBBI", 0x06, 0, 0, RET_ALLOW) + struct.pack("HBBI", 0x06, 0, 0, RET_TRACE)


FILTER = ctypes.create_string_buffer(filter_program())
FILTER_HEADER = ctypes.create_string_buffer(struct.pack("HxxxxxxQ", (len(FILTER) - 1) // 8, ctypes.addressof(FILTER)))


def ask_for_tracing() -> None:
    """In the child, before it becomes the program."""
    libc.ptrace(PTRACE_TRACEME, 0, 0, 0)
    libc.prctl(PR_SET_NO_NEW_PRIVS, ctypes.c_ulong(1), ctypes.c_ulong(0), ctypes.c_ulong(0), ctypes.c_ulong(0))
    libc.prctl(
        PR_SET_SECCOMP, ctypes.c_ulong(SECCOMP_MODE_FILTER), ctypes.c_void_p(ctypes.addressof(FILTER_HEADER)),
        ctypes.c_ulong(0), ctypes.c_ulong(0),
    )  # fmt: skip

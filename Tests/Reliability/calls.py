"""The system calls that concern files, and what can be wrong with them."""

import dataclasses
import enum


class Kind(enum.Flag):
    """What a call does to the disk; faults are chosen by it."""

    READS = enum.auto()
    WRITES = enum.auto()
    OPENS = enum.auto()
    CLOSES = enum.auto()
    WAITS = enum.auto()


@dataclasses.dataclass(frozen=True)
class Call:
    """A system call of Linux on x86-64; what follows `kind` are places among its arguments."""

    number: int
    name: str
    kind: Kind
    path: int | None = None
    descriptor: int | None = None
    flags: int | None = None
    target: int | None = None
    target_descriptor: int | None = None


READS, WRITES, OPENS, CLOSES, WAITS = Kind.READS, Kind.WRITES, Kind.OPENS, Kind.CLOSES, Kind.WAITS

CALLS = {
    call.number: call
    for call in (
        Call(0, "read", READS, descriptor=0),
        Call(1, "write", WRITES, descriptor=0),
        Call(2, "open", OPENS, path=0, flags=1),
        Call(3, "close", CLOSES, descriptor=0),
        Call(4, "stat", READS, path=0),
        Call(5, "fstat", READS, descriptor=0),
        Call(6, "lstat", READS, path=0),
        Call(17, "pread64", READS, descriptor=0),
        Call(18, "pwrite64", WRITES, descriptor=0),
        Call(20, "writev", WRITES, descriptor=0),
        Call(40, "sendfile", WRITES, descriptor=0),
        Call(73, "flock", WAITS, descriptor=0),
        Call(74, "fsync", WAITS | WRITES, descriptor=0),
        Call(75, "fdatasync", WAITS | WRITES, descriptor=0),
        Call(77, "ftruncate", WRITES, descriptor=0),
        Call(82, "rename", WRITES, path=0, target=1),
        Call(83, "mkdir", WRITES, path=0),
        Call(84, "rmdir", WRITES, path=0),
        Call(86, "link", WRITES, path=1),
        Call(87, "unlink", WRITES, path=0),
        Call(88, "symlink", WRITES, path=1),
        Call(89, "readlink", READS, path=0),
        Call(90, "chmod", WRITES, path=0),
        Call(91, "fchmod", WRITES, descriptor=0),
        Call(217, "getdents64", READS, descriptor=0),
        Call(257, "openat", OPENS, path=1, descriptor=0, flags=2),
        Call(258, "mkdirat", WRITES, path=1, descriptor=0),
        Call(262, "newfstatat", READS, path=1, descriptor=0),
        Call(263, "unlinkat", WRITES, path=1, descriptor=0),
        Call(264, "renameat", WRITES, path=1, descriptor=0, target=3, target_descriptor=2),
        Call(265, "linkat", WRITES, path=3, descriptor=2),
        Call(267, "readlinkat", READS, path=1, descriptor=0),
        Call(269, "faccessat", READS, path=1, descriptor=0),
        Call(280, "utimensat", WRITES, path=1, descriptor=0),
        Call(285, "fallocate", WRITES, descriptor=0),
        Call(306, "syncfs", WAITS | WRITES, descriptor=0),
        Call(316, "renameat2", WRITES, path=1, descriptor=0, target=3, target_descriptor=2),
        Call(326, "copy_file_range", WRITES, descriptor=2),
        Call(332, "statx", READS, path=1, descriptor=0),
        Call(439, "faccessat2", READS, path=1, descriptor=0),
    )
}

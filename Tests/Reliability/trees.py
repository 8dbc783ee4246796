"""What a folder holds, as values that can be compared."""

import hashlib
import os
import pathlib

# Path -> what stands there: "folder", "link to …", or the digest of the bytes.
Tree = dict[str, str]
EMPTY, LOCKED = "empty file", "may not be read"


def tree(root: pathlib.Path, without: tuple[str, ...] = (), folders: bool = True) -> Tree:
    """Everything below `root`; `without` are paths relative to it. A folder that is not there holds nothing."""
    found: Tree = {}
    pending = [""]
    while pending:
        folder = pending.pop()
        try:
            entries = list(os.scandir(root / folder))
        except FileNotFoundError:
            continue
        except PermissionError:
            found[folder] = LOCKED
            continue
        for entry in entries:
            path = f"{folder}/{entry.name}" if folder else entry.name
            if path in without:
                continue
            if entry.is_symlink():
                found[path] = f"link to {os.readlink(entry.path)}"
            elif entry.is_dir():
                pending.append(path)
                if folders:
                    found[path] = "folder"
            elif entry.is_file():
                found[path] = digest(pathlib.Path(entry.path))
            else:
                found[path] = "special"
    return found


def digest(path: pathlib.Path) -> str:
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return "gone"
    except PermissionError:
        return LOCKED
    return hashlib.blake2b(data, digest_size=12).hexdigest() if data else EMPTY


def published(output: pathlib.Path) -> Tree:
    """The site as a web server would see it, empty folders too."""
    return tree(output, without=(".lectern",))


def difference(found: Tree, wanted: Tree) -> str:
    """The first few paths that differ, in words; empty when nothing does."""
    words = []
    for path in sorted(found.keys() | wanted.keys()):
        if path not in wanted:
            words.append(f"{path} is there")
        elif path not in found:
            words.append(f"{path} is missing")
        elif found[path] != wanted[path]:
            words.append(f"{path} differs")
    return "; ".join(words[:4]) + (f"; and {len(words) - 4} more" if len(words) > 4 else "")


def torn(found: Tree, old: Tree, new: Tree) -> str:
    """Files that are neither wholly old nor wholly new."""
    bad = [
        f"{path} is {'empty' if what == EMPTY else 'neither old nor new'}"
        for path, what in sorted(found.items())
        if what != "folder" and what not in (old.get(path), new.get(path))
    ]
    # A file of both states must never be missing; a folder that becomes a file may be, for an instant.
    both = (path for path in sorted(old.keys() & new.keys()) if "folder" not in (old[path], new[path]))
    bad += [f"{path} is missing" for path in both if path not in found]
    return "; ".join(bad[:4]) + (f"; and {len(bad) - 4} more" if len(bad) > 4 else "")

"""The list of all cases; a case is a function that is given a Trial."""

import dataclasses
from typing import Callable

from trial import Trial


@dataclasses.dataclass(frozen=True)
class Case:
    """`weight` says how long it takes beside others: the longest begin first."""

    name: str
    check: Callable[[Trial], None]
    weight: int


CASES: dict[str, Case] = {}


def case(weight: int = 1) -> Callable:
    """Puts a function on the list under its own name, with blanks."""

    def put(check: Callable[[Trial], None]) -> Callable[[Trial], None]:
        name = check.__name__.replace("_", " ")
        CASES[name] = Case(name, check, weight)
        return check

    return put

"""Processes that read ahead, so that whoever asks for readings in order finds them made."""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_all_start_methods, get_context, parent_process
from types import TracebackType
from typing import NamedTuple

from honglu.scale.work import Found, Work, work
from honglu.sources import Fault, Page

# What goes to a worker at once: to hand over one article takes as long as to read a short one.
_ITEMS, _BYTES = 32, 1 << 19
_WAITING = 3  # groups for each worker that are read or wait for it


class WorkerError(Exception):
    """A worker process ended before its work was done; the message says what to do."""

    def __init__(self) -> None:
        super().__init__(
            "a worker process ended before its work was done, killed by the system (too little memory?) or somebody: "
            "what was told as done is kept; run this again, with a smaller --jobs if it recurs"
        )


class _Group(NamedTuple):
    """Things found, which of them are worked on, and the work."""

    found: list[Found]
    chosen: list[bool]
    works: Future[list[Work]] | None


class Readers:
    """So many worker processes, which end with the block, and with this process however that ends.

    Each loads what it knows of a language once. `language` is that of the articles that do not tell theirs.
    """

    def __init__(self, jobs: int, language: str | None) -> None:
        # What forks shares what is loaded; elsewhere a worker starts anew.
        context = get_context("fork" if "fork" in get_all_start_methods() and os.name == "posix" else None)
        self._pool = ProcessPoolExecutor(jobs, mp_context=context, initializer=_begin)
        self._language = language
        self._most = _WAITING * jobs

    def __enter__(self) -> Readers:
        # The processes start now, before anything is open that they must not share.
        self._pool.submit(work, [], None).result()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pool.shutdown(cancel_futures=True)

    def ahead(self, found: Iterable[Found], wanted: Callable[[Found], bool]) -> Iterator[tuple[Found, Work | None]]:
        """Everything found, in order, with the work on it, or None where it is not `wanted`, and of faults.

        A bounded part is taken ahead of what is asked for. Raises `WorkerError`, and whatever `found` raises.
        """
        groups: deque[_Group] = deque()
        try:
            for some in _grouped(found):
                groups.append(self._handed_over(some, wanted))
                if len(groups) > self._most:
                    yield from _finished(groups.popleft())
            while groups:
                yield from _finished(groups.popleft())
        except BrokenProcessPool as error:
            raise WorkerError from error

    def _handed_over(self, found: list[Found], wanted: Callable[[Found], bool]) -> _Group:
        chosen = [not isinstance(one, Fault) and wanted(one) for one in found]
        some = [o for o, is_chosen in zip(found, chosen, strict=True) if is_chosen and not isinstance(o, Fault)]
        return _Group(found, chosen, self._pool.submit(work, some, self._language) if some else None)


def _finished(group: _Group) -> Iterator[tuple[Found, Work | None]]:
    works = iter(group.works.result() if group.works else ())
    for found, is_chosen in zip(group.found, group.chosen, strict=True):
        yield found, next(works) if is_chosen else None


def _grouped(found: Iterable[Found]) -> Iterator[list[Found]]:
    group: list[Found] = []
    size = 0
    for one in found:
        group.append(one)
        size += len(one.data) if isinstance(one, Page) else 0 if isinstance(one, Fault) else len(one.text)
        if len(group) >= _ITEMS or size >= _BYTES:
            yield group
            group, size = [], 0
    if group:
        yield group


def _begin() -> None:
    """What a worker does first: leave interruptions to its parent, and end when that ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent:
        parent.join()
        os._exit(1)

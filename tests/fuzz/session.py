"""One process that fuzzes one reader, guided by what of the code its inputs reach; `python -m tests.fuzz` starts it.

Exceptions are written down, each once, and the search goes on. What kills the process or stands still is written down
by libFuzzer, and ends it.
"""

from __future__ import annotations

import faulthandler
import hashlib
import resource
import sys
import time
import traceback
from pathlib import Path
from random import Random

import atheris

with atheris.instrument_imports(
    include=[
        *("honglu.sources", "honglu.text", "honglu.lang", "honglu.annotate", "honglu.extract"),
        *("pypdf", "zipfile", "h11", "protego"),
    ]
):
    import h11  # noqa: F401  # instrumented at import, though others use it
    import protego  # noqa: F401
    import pypdf  # noqa: F401

    if "read-" in sys.argv[1]:
        import honglu.extract  # noqa: F401  # takes seconds
    from tests.fuzz.damage import LONGEST
    from tests.fuzz.targets import TARGETS, Target

MOST_SECONDS = 20
"""For one input, on a machine that has other things to do."""
MOST_MEGABYTES = 1500
_ADDRESSES = 6 * 1024**3  # bytes; what is asked for beyond raises MemoryError
_ENDLESS = 1 << 18  # bytes: time that grows with their square is seen
_SLOW = 5.0  # seconds of this process's own time


class Session:
    """What is given to one reader, and what came of it, in a folder with its corpus, its log and what was found."""

    def __init__(self, target: Target, folder: Path) -> None:
        self._target = target
        self._sound = target.seeds()
        self._found: set[str] = set()
        self._folder = folder
        for name in ("corpus", "seeds", "found"):
            (folder / name).mkdir(parents=True, exist_ok=True)

    def one(self, data: bytes) -> None:
        """Give one input to the reader."""
        started = time.process_time()
        try:
            self._target.read(data)
        except Exception as error:  # whatever it is, the law has no place for it
            self._note(data, error)
        if time.process_time() - started > _SLOW:
            self._note(data, TimeoutError(f"{time.process_time() - started:.1f} s for {len(data)} bytes"))

    def _note(self, data: bytes, error: Exception) -> None:
        frames = traceback.extract_tb(error.__traceback__)
        place = f"{type(error).__name__} {[(frame.filename, frame.lineno) for frame in frames[-3:]]}"
        if place in self._found:
            return
        self._found.add(place)
        name = self._folder / "found" / hashlib.sha256(data).hexdigest()[:12]
        name.with_suffix(".bin").write_bytes(data)
        name.with_suffix(".txt").write_text("".join(traceback.format_exception(error)), errors="replace")
        print(f"FOUND {name}: {type(error).__name__}: {str(error)[:200]}", flush=True)  # noqa: T201

    def repeat_without_end(self) -> None:
        """Pieces of the form, each repeated."""
        count = 0
        for data in self._target.endless(_ENDLESS):
            (self._folder / "found" / "last-endless").write_bytes(data)
            faulthandler.dump_traceback_later(6 * MOST_SECONDS, exit=True)
            self.one(data)
            count += 1
        faulthandler.cancel_dump_traceback_later()
        (self._folder / "found" / "last-endless").unlink()
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(f"stat::number_of_executed_units: {count}\nstat::peak_rss_mb: {peak}")  # noqa: T201

    def search(self, seconds: int) -> None:
        """Look for inputs that reach new code, or break the law."""
        for number, data in enumerate(self._sound):
            (self._folder / "seeds" / str(number)).write_bytes(data)
        words = self._folder / "dictionary"
        words.write_text("".join(f'"{_escaped(token)}"\n' for token in self._target.tokens()))
        options = {
            "max_total_time": seconds,
            "timeout": MOST_SECONDS,
            "rss_limit_mb": MOST_MEGABYTES,
            "max_len": LONGEST,
            "dict": words,
            "artifact_prefix": f"{self._folder}/found/",
            "print_final_stats": 1,
        }
        folders = [str(self._folder / name) for name in ("corpus", "seeds")]
        arguments = [sys.argv[0], *(f"-{name}={value}" for name, value in options.items()), *folders]
        atheris.Setup(arguments, self.one, custom_mutator=self._mutated, internal_libfuzzer=True)
        atheris.Fuzz()

    def _mutated(self, data: bytes, most: int, seed: int) -> bytes:
        chance = Random(seed)  # noqa: S311  # nothing is secret
        if chance.random() < 0.3:
            return bytes(atheris.Mutate(data, most))
        if chance.random() < 0.4:
            # Libraries in C do not tell what of them is reached: what is kept for that may be poor in their form.
            data = chance.choice(self._sound)
        return self._target.damaged(data, chance.choice(self._sound), chance)[:most]


def _escaped(token: bytes) -> str:
    return "".join(f"\\x{byte:02x}" for byte in token)


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_AS, (_ADDRESSES, _ADDRESSES))
    session = Session(TARGETS[sys.argv[1]], Path(sys.argv[2]))
    if sys.argv[3] == "endless":
        session.repeat_without_end()
    else:
        session.search(int(sys.argv[3]))

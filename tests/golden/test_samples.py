"""The readings of the samples are those on record: a change of behaviour shows in review."""

from __future__ import annotations

import importlib.util
from types import ModuleType

from tests.shared import PROJECT


def recorder() -> ModuleType:
    spec = importlib.util.spec_from_file_location("record_golden", PROJECT / "tools" / "record_golden.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_samples_are_read_as_recorded() -> None:
    record = recorder()
    changed = record.differences(record.recorded(), record.readings())
    assert not changed, f"readings changed; if for the better, run `{record.COMMAND}` and commit:\n{changed}"

"""Whatever is asked, the API answers as it says that it does: schemathesis asks, within the process and over a port."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import suppress
from itertools import product
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from hypothesis import HealthCheck, given, settings
from hypothesis.errors import Unsatisfiable

from honglu.web.access.store import Store
from honglu.web.app import make_app
from honglu.web.serving import listen
from honglu.web.settings import Settings
from tests.web.api.conftest import bearer

schemathesis = pytest.importorskip("schemathesis", reason="schemathesis is not installed")

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

# By which name the server is called is told before any operation (421), and who asks is told by the test.
_NOT_ASKED = ("host", "authorization")


def _config() -> Any:
    # A cursor, an id and a day of the calendar have more to them than their schemas tell.
    return schemathesis.Config.from_dict(
        {"checks": {"positive_data_acceptance": {"expected-statuses": ["2xx", "400", "401", "403", "404", "422"]}}}
    )


@pytest.fixture
def asgi(written: Path, store: Store) -> Any:  # noqa: ARG001  # users are there
    app = make_app(Settings(written, rate=0, hosts=frozenset({"testserver"})))
    return schemathesis.openapi.from_asgi("/api/v1/openapi.json", app, config=_config())


@pytest.fixture
def served(written: Path, store: Store) -> Iterator[Any]:  # noqa: ARG001
    listening = listen("127.0.0.1", 0)
    server = uvicorn.Server(uvicorn.Config(make_app(Settings(written, rate=0)), log_level="warning"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    address = f"http://127.0.0.1:{listening.getsockname()[1]}/api/v1/openapi.json"
    yield schemathesis.openapi.from_url(address, config=_config(), wait_for_schema=20)
    server.should_exit = True
    thread.join()
    listening.close()


def ask(schema: Any, examples: int, headers: dict[str, str] | None = None, method: str = "") -> int:
    """Ask each operation so often in the right way, and so often in a wrong one; how many operations there are."""
    operations = [found.ok() for found in schema.get_all_operations()]
    asked = [one for one in operations if not method or one.method.upper() == method]
    for operation, mode in product(asked, schemathesis.GenerationMode):

        @settings(max_examples=examples, deadline=None, database=None, suppress_health_check=list(HealthCheck))
        @given(operation.as_strategy(generation_mode=mode))
        def law(case: Any) -> None:
            for name in [name for name in case.headers if name.lower() in _NOT_ASKED]:
                del case.headers[name]
            case.call_and_validate(headers=headers)

        with suppress(Unsatisfiable):  # an operation that asks for nothing cannot be asked in a wrong way
            law()
    return len(asked)


def test_nobody_gets_what_is_not_described(asgi: Any) -> None:
    assert ask(asgi, 25) == len(asgi.raw_schema["paths"]) + 1


def test_a_reviewer_gets_what_is_described(asgi: Any, store: Store) -> None:
    assert ask(asgi, 60, bearer(store, "lan", "reviewer"), "POST") == 1


def test_a_port_answers_the_same(served: Any) -> None:
    assert ask(served, 5) > 10

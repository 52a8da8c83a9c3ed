"""What is called: machines of the public internet only, whatever a name leads to, and with valid certificates."""

from __future__ import annotations

import socket
import ssl
import subprocess
from pathlib import Path

import pytest

from honglu.sources.web.answer import Page
from honglu.sources.web.client import Client
from honglu.sources.web.connection import resolve
from honglu.sources.web.gate import Gate
from honglu.sources.web.settings import EVERYWHERE, Limits, Settings
from honglu.sources.web.target import Target, is_url, target_of, web_address
from honglu.sources.web.trouble import Failure, Trouble
from tests.site.pages import page
from tests.site.server import Site, redirect, reply
from tests.site.simulated import LOOPBACK, SimulatedClock, client

CLOSED = (
    *("0.0.0.1", "0.1.2.3", "10.0.0.1", "100.64.0.1", "127.0.0.1", "127.255.255.254"),
    *("169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.0.2.1", "192.88.99.1"),
    *("192.168.0.1", "198.18.0.1", "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.255.255.250"),
    *("240.0.0.1", "255.255.255.255", "::", "::1", "::127.0.0.1", "::8.8.8.8"),
    *(
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::ffff:169.254.169.254",
        "64:ff9b::7f00:1",
        "64:ff9b::a00:1",
        "64:ff9b:1::1",
    ),
    *("100::1", "2001::1", "2001:0:4136:e378:8000:63bf:3fff:fdd2", "2001:db8::1", "2002:7f00:1::", "2002:808:808::"),
    *("3fff::1", "4000::1", "5f00::1", "fc00::1", "fd12::1", "fe80::1"),
    *("fe80::1%eth0", "fec0::1", "ff02::1", "ff0e::1"),
)
OPEN = (
    *("1.1.1.1", "8.8.8.8", "172.15.0.1", "172.32.0.1", "2001:4860:4860::8888", "2a00:1450::1"),
    *("::ffff:8.8.8.8", "64:ff9b::808:808"),
)


@pytest.mark.parametrize("address", CLOSED)
def test_an_address_that_is_not_public_is_not_admitted(address: str) -> None:
    assert not Gate().admits(address)
    assert Gate(EVERYWHERE).admits(address)


@pytest.mark.parametrize("address", OPEN)
def test_a_public_address_is_admitted(address: str) -> None:
    assert Gate().admits(address)


@pytest.mark.parametrize("address", ["", "x", "127.1", "1.2.3.4.5", "010.0.0.1", "1.1.1.1/32"])
def test_what_is_no_address_is_not_admitted(address: str) -> None:
    assert not Gate(EVERYWHERE).admits(address)


def test_a_network_may_be_opened_and_no_other() -> None:
    gate = Gate(["127.0.0.0/31"])
    assert gate.admits("127.0.0.1")
    assert gate.admits("::ffff:127.0.0.1")
    assert not gate.admits("127.0.0.2")


def reason(found: object) -> str:
    assert isinstance(found, Failure), found
    return found.fault.reason


@pytest.mark.parametrize("address", ["127.0.0.1", "::ffff:127.0.0.1", "0.1.2.3", "10.1.2.3", "fe80::1"])
def test_a_name_that_leads_into_a_private_network_is_not_called(site: Site, address: str) -> None:
    found = client(site.clock, private=(), known={"news.example": [address]}).fetch(site.url("/a", "news.example"))
    assert "news.example is not on the public internet" in reason(found)
    assert not found.passing  # type: ignore[union-attr]
    assert site.log == []


def test_of_several_addresses_only_the_admitted_are_called(site: Site) -> None:
    site.put("/a", reply(page()))
    fetcher = client(site.clock, known={"news.example": ["10.0.0.1", "127.0.0.3", "127.0.0.1"]})
    assert isinstance(fetcher.fetch(site.url("/a", "news.example")), Page)
    assert site.log[-1].headers["host"] == f"news.example:{site.port}"


def test_a_name_that_leads_elsewhere_the_next_time_gains_nothing(site: Site) -> None:
    """Each connection goes to the very address that was checked: what a second look-up says is checked anew."""
    with Site("127.0.0.2", port=site.port) as inner:
        answers = iter([["127.0.0.1"], ["127.0.0.1"], ["127.0.0.2"], ["127.0.0.2"]])
        asked: list[str] = []

        def look_up(host: str, port: int, seconds: float) -> list[str]:  # noqa: ARG001
            asked.append(host)
            return next(answers)

        site.put("/a", reply(page()))
        settings = Settings(private=LOOPBACK, limits=Limits(tries=2))
        fetcher = Client(settings, clock=site.clock, look_up=look_up)
        assert isinstance(fetcher.fetch(site.url("/a", "rebinding.example")), Page)
        assert asked == ["rebinding.example"] * 2  # once for each connection: robots.txt, and the page
        assert "not on the public internet (127.0.0.2)" in reason(fetcher.fetch(site.url("/a", "rebinding.example")))
        assert inner.log == []


def test_a_redirect_into_a_private_network_is_not_followed(site: Site) -> None:
    with Site("127.0.0.2") as inner:
        site.put("/a", redirect(inner.url("/secret")))
        site.put("/b", redirect(inner.url("/secret", "inner.example")))
        fetcher = client(site.clock, known={"inner.example": ["127.0.0.2"]})
        for path in ("/a", "/b"):
            assert "not on the public internet" in reason(fetcher.fetch(site.url(path)))
        assert inner.log == []


def test_robots_leads_into_no_private_network(site: Site) -> None:
    with Site("127.0.0.2") as inner:
        site.put("/robots.txt", redirect(inner.url("/secret")))
        site.put("/a", reply(page()))
        assert isinstance(client(site.clock).fetch(site.url("/a")), Page)
        assert inner.log == []


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("ftp://example.org/", "begins with ftp:"),
        ("file:///etc/passwd", "begins with file:"),
        ("//example.org/", "begins with nothing"),
        ("http://", "without a host"),
        ("http:///a", "without a host"),
        ("http://a:b@example.org/", "user name"),
        ("http://example.org:99999/", "no valid address"),
        ("http://[::1/", "no valid address"),
        ("http://[fe80::1%25eth0]/", "no valid name"),
        ("http://exa mple.org/", "no valid name"),
        ("http://example.org\\@evil.example/", "user name"),
        ("http://a\\b/", "no valid name"),
        ("http://" + "a" * 300 + ".example/", "no valid name"),
        ("http://" + "ệ" * 300 + ".example/", "no valid name"),
        ("http://example.org/" + "a" * 9000, "characters"),
        ("http://example.org/" + "ế" * 2000, "characters"),
    ],
)
def test_what_is_no_address_of_the_web(url: str, words: str) -> None:
    with pytest.raises(Trouble) as trouble:
        target_of(url)
    assert words in trouble.value.reason
    assert words in reason(client().fetch(url))


@pytest.mark.parametrize(
    ("url", "form"),
    [
        ("HTTP://Example.ORG", "http://example.org/"),
        ("https://example.org:443/a#b", "https://example.org/a"),
        ("http://example.org:8080?x=1", "http://example.org:8080/?x=1"),
        ("http://example.org/tin tức/a.html", "http://example.org/tin%20t%E1%BB%A9c/a.html"),
        ("http://example.org/%C3%A9?q=a%20b&c=[1]", "http://example.org/%C3%A9?q=a%20b&c=[1]"),
        ("http://báo.example/", "http://xn--bo-mia.example/"),
        ("http://１２７.0.0.1/", "http://127.0.0.1/"),
        ("http://[2001:DB8::1]:81/", "http://[2001:db8::1]:81/"),
        ("http://example.org./a\r\nb\tc", "http://example.org/abc"),
    ],
)
def test_an_address_has_one_form(url: str, form: str) -> None:
    assert target_of(url).url == form
    assert target_of(form).url == form


def test_links_of_a_page() -> None:
    assert web_address("http://a.example/b/c", "../d#e") == "http://a.example/d"
    assert web_address("http://a.example/b/c", "//x.example") == "http://x.example/"
    assert web_address("http://a.example/", "javascript:alert(1)") == ""
    assert web_address("http://a.example/", "") == ""
    assert web_address("http://a.example/", "http://[") == ""
    assert is_url("HTTPS://a")
    assert not is_url("a.html")


def test_the_system_is_asked_for_names() -> None:
    assert resolve("127.0.0.1", 80, 5.0) == ["127.0.0.1"]
    assert "127.0.0.1" in resolve("2130706433", 80, 5.0)
    with pytest.raises(OSError, match=r".+"):
        resolve("." * 300, 80, 5.0)


def test_a_name_that_is_not_found_is_told() -> None:
    def look_up(host: str, port: int, seconds: float) -> list[str]:  # noqa: ARG001
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    found = Client(clock=SimulatedClock(), look_up=look_up).fetch("http://nowhere.example/")
    assert reason(found) == "the host nowhere.example is not found (Name or service not known)"
    assert not found.passing  # type: ignore[union-attr]


def test_a_look_up_that_takes_too_long_is_told() -> None:
    def look_up(host: str, port: int, seconds: float) -> list[str]:  # noqa: ARG001
        raise TimeoutError

    assert "took too long" in reason(Client(clock=SimulatedClock(), look_up=look_up).fetch("http://nowhere.example/"))


def test_nobody_answers_at_a_closed_port() -> None:
    with Site() as site:
        url = site.url("/")
    found = client().fetch(url)
    assert "no connection to 127.0.0.1" in reason(found)
    assert found.passing  # type: ignore[union-attr]


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A certificate for secure.example, and its key."""
    folder = tmp_path_factory.mktemp("tls")
    names = ("-subj", "/CN=secure.example", "-addext", "subjectAltName=DNS:secure.example")
    files = ("-keyout", str(folder / "key.pem"), "-out", str(folder / "cert.pem"))
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", *names, *files]
    try:
        subprocess.run(command, check=True, capture_output=True)
    except FileNotFoundError:
        pytest.skip("no openssl to make a certificate with")
    return folder / "cert.pem", folder / "key.pem"


def secure(certificate: tuple[Path, Path]) -> Site:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    site = Site(tls=context)
    site.put("/a", reply(page()))
    return site


def over_tls(site: Site, host: str, trust: ssl.SSLContext | None) -> object:
    known = {"secure.example": ["127.0.0.1"], "other.example": ["127.0.0.1"]}
    settings = Settings(private=LOOPBACK, limits=Limits(tries=1, total=3.0))
    fetcher = Client(settings, clock=SimulatedClock(), look_up=lambda host, *_: known[host], trust=trust)
    return fetcher.fetch(site.url("/a", host))


def test_https_is_spoken_with_the_checked_machine_under_the_name(certificate: tuple[Path, Path]) -> None:
    with secure(certificate) as site:
        assert isinstance(over_tls(site, "secure.example", ssl.create_default_context(cafile=certificate[0])), Page)
        assert site.log[-1].headers["host"] == f"secure.example:{site.port}"


def test_a_certificate_that_is_not_valid_is_told(certificate: tuple[Path, Path]) -> None:
    with secure(certificate) as site:
        trust = ssl.create_default_context(cafile=certificate[0])
        assert "certificate of other.example is not valid" in reason(over_tls(site, "other.example", trust))
        assert "certificate of secure.example is not valid" in reason(over_tls(site, "secure.example", None))
        assert site.log == []


def test_https_where_plain_http_is_spoken_is_told(site: Site) -> None:
    target = Target("https", "127.0.0.1", site.port, "/a")
    settings = Settings(private=LOOPBACK, limits=Limits(tries=1, total=0.5))
    found = Client(settings, clock=SimulatedClock()).fetch(target.url)
    assert "no encrypted connection" in reason(found) or "no valid answer" in reason(found)

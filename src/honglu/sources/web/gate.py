"""Which machines may be called: those of the public internet, unless a user opens a network."""

from __future__ import annotations

from collections.abc import Sequence
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

_Address = IPv4Address | IPv6Address

# Beside what the standard library knows to be private, reserved or multicast.
_CLOSED_4 = tuple(map(ip_network, ("192.0.0.0/24", "192.88.99.0/24")))
# Public addresses of IPv6 lie in one block, but for parts of it with a meaning of their own: tunnels to any address of
# IPv4 (Teredo, 6to4), and examples.
_PUBLIC_6 = ip_network("2000::/3")
_CLOSED_6 = tuple(map(ip_network, ("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")))
_TRANSLATED = ip_network("64:ff9b::/96")  # an address of IPv4, as networks without IPv4 write it


class Gate:
    """Admits addresses; `opened` are networks, as "127.0.0.0/8", that it admits besides the public ones.

    Raises `ValueError` for what is no network.
    """

    def __init__(self, opened: Sequence[str] = ()) -> None:
        self._opened = tuple(map(ip_network, opened))

    def admits(self, address: str) -> bool:
        """Whether the machine at an IP address may be called."""
        try:
            found = _plain(ip_address(address.partition("%")[0]))
        except ValueError:
            return False
        return is_public(found) or any(found in network for network in self._opened)


def is_public(address: _Address) -> bool:
    """Whether an address belongs to a machine of the public internet."""
    address = _plain(address)
    if isinstance(address, IPv6Address):
        return address in _PUBLIC_6 and not any(address in network for network in _CLOSED_6)
    closed = address.is_multicast or address.is_reserved or not address.is_global
    return not closed and not any(address in network for network in _CLOSED_4)


def _plain(address: _Address) -> _Address:
    """The address of IPv4 that one of IPv6 stands for, where it does; else itself."""
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped:
            return address.ipv4_mapped
        if address in _TRANSLATED:
            return IPv4Address(int(address) & 0xFFFFFFFF)
    return address

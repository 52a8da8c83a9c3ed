"""Where the ledger lies when nobody says where."""

from __future__ import annotations

from pathlib import Path

import platformdirs


def default_path() -> Path:
    """The file in the user's data folder; neither the file nor the folder need exist."""
    return Path(platformdirs.user_data_dir("honglu", appauthor=False)) / "ledger.db"

"""Write what countries are called in the languages of the interface, from CLDR as babel carries it.

Run: python tools/make_country_names.py > src/honglu/web/countries.tsv
"""

from __future__ import annotations

import re
import sys

from babel import Locale

LANGUAGES = ("en", "vi")
"""Languages of the interface, in the order of the columns."""

# Names that CLDR gives for other uses than the press's.
OTHERWISE = {
    ("CN", "en"): "China",
    ("HK", "en"): "Hong Kong",
    ("HK", "vi"): "Hồng Kông",
    ("MM", "en"): "Myanmar",
    ("MO", "en"): "Macao",
    ("MO", "vi"): "Ma Cao",
    ("PS", "en"): "Palestine",
    ("PS", "vi"): "Palestine",
}

NO_COUNTRIES = ("EU", "EZ", "UN", "QO", "XA", "XB", "ZZ")


def main() -> None:
    """Print the table."""
    names = {language: Locale(language).territories for language in LANGUAGES}
    out = sys.stdout
    out.write("# code\t" + "\t".join(LANGUAGES) + "\n")
    for code in sorted(set.intersection(*(set(found) for found in names.values()))):
        if re.fullmatch(r"[A-Z]{2}", code) and code not in NO_COUNTRIES:
            out.write("\t".join([code, *(OTHERWISE.get((code, one), names[one][code]) for one in LANGUAGES)]) + "\n")


if __name__ == "__main__":
    main()

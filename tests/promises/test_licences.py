"""What comes with the program may be passed on: permissive licences only, in the base and in every official extra."""

import re
from importlib.metadata import Distribution, distribution, distributions

PERMISSIVE = re.compile(
    r"\b(MIT|MIT-0|BSD|BSD-\d-Clause|0BSD|Apache|ISC|PSF|Python Software Foundation|MPL|MPL-2\.0|Mozilla|Unlicense|Public Domain|HPND|Zlib|CC0)\b",
    re.I,
)
COPYLEFT = re.compile(r"\b[AL]?GPL", re.I)
# read in their files by hand, because their metadata say nothing or too much
READ = {
    "natasha": "MIT, in its repository and wheel metadata",
    "certifi": "MPL-2.0",
}
# the extras that users install; `test` is ours alone
EXTRAS = {"all"}


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _needs(package: Distribution, extras: set[str]) -> set[str]:
    found = set()
    for line in package.requires or []:
        requirement, _, marker = line.partition(";")
        wanted = re.findall(r"extra\s*==\s*['\"]([^'\"]+)['\"]", marker)
        if not wanted or extras & set(wanted):
            match = re.match(r"[A-Za-z0-9._-]+", requirement)
            assert match
            found.add(_normal(match.group()))
    return found


def closure() -> dict[str, Distribution]:
    installed = {_normal(d.metadata["Name"]): d for d in distributions()}
    todo, found = _needs(distribution("wherefrom"), EXTRAS), dict[str, Distribution]()
    while todo:
        name = todo.pop()
        if name in installed:  # else it is for another system or Python
            found[name] = installed[name]
            todo |= _needs(found[name], set()) - found.keys()
    return found


def licence(package: Distribution) -> str:
    meta = package.metadata
    classifiers = [c for c in meta.get_all("Classifier") or [] if c.startswith("License ::")]
    return "; ".join(filter(None, [meta.get("License-Expression"), (meta.get("License") or "")[:200], *classifiers]))


def test_every_package_that_comes_with_the_program_is_permissive() -> None:
    packages = closure()
    assert len(packages) > 30, "the packages were not found"
    wrong = {
        name: said
        for name, package in sorted(packages.items())
        if name not in READ and (not PERMISSIVE.search(said := licence(package)) or (COPYLEFT.search(said) and not re.search(r"\bOR\b|MPL", said)))
    }
    assert not wrong

"""Chinese sentences: they end at 。！？； and at line breaks, with the closing quotes behind."""

import re

_SENTENCE = re.compile(r"[^。！？；!?\n]*(?:[。！？；!?]+[”’」』）)》]*|(?=\n)|$)")


def sentences(text: str) -> list[tuple[int, int]]:
    """Spans of the sentences of a text, in order, without surrounding white space."""
    found = []
    for m in _SENTENCE.finditer(text):
        words = m.group()
        if words.strip():
            start = m.start() + len(words) - len(words.lstrip())
            found.append((start, start + len(words.strip())))
    return found

"""English sentences, as the parser sees them, never across a line break."""

from wherefrom.lang.en.parse import parse


def sentences(text: str) -> list[tuple[int, int]]:
    """Spans of the sentences of a text, in order, without surrounding white space."""
    found = []
    at = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            for sentence in parse([line.rstrip("\r\n")])[0].sents:
                start, end = at + sentence.start_char, at + sentence.end_char
                words = text[start:end]
                if words.strip():
                    found.append((start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())))
        at += len(line)
    return found

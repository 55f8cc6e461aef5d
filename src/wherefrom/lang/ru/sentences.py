"""Russian sentences by razdel."""


def sentences(text: str) -> list[tuple[int, int]]:
    """Spans of the sentences of a text, in order, without surrounding white space, never across a line break."""
    from razdel import sentenize

    found = []
    at = 0
    for line in text.splitlines(keepends=True):
        for s in sentenize(line):
            words = line[s.start : s.stop]
            if words.strip():
                start = at + s.start + len(words) - len(words.lstrip())
                found.append((start, start + len(words.strip())))
        at += len(line)
    return found

"""Why two names are held to be alike, for people: which word met which, and how."""

from wherefrom.matching.score import Judgement, Weighed
from wherefrom.matching.skeleton import HAN
from wherefrom.matching.vocabulary import Sort
from wherefrom.model import Explanation, Feature

# A word of one name alone that counts for less than this share is left out of the sentence (a legal form, "of"); it stays a feature.
_WORTH_SAYING = 0.03
_HOW = {
    "transliteration": "same sound",
    "translation": "same meaning",
    "typo": "a slip of the pen",
    "consonants": "same consonants",
    "homophone": "same sound, other characters",
    "inflection": "another form of it",
    "joined": "written together",
    "acronym": "its first letters",
    "initial": "its initial",
    "legal form": "another legal form",
}


def explain(a: Weighed, b: Weighed, judged: Judgement) -> Explanation:
    """One line, and the features it rests on; their weights are shares of all that was compared."""
    whole = judged.whole or 1.0
    met = sorted(judged.met)
    features = [_feature(a, b, m.left, m.right, m.how, m.likeness / whole) for m in met]
    said = [_said(f) for f, m in zip(features, met, strict=True) if not all(a.words[i].sort is Sort.LEGAL for i in m.left)]
    met_a, met_b = {i for m in met for i in m.left}, {j for m in met for j in m.right}
    ours = [Feature("missing word", w.text, "", -round(a.weights[i] / whole, 3)) for i, w in enumerate(a.words) if i not in met_a]
    theirs = [Feature("missing word", "", w.text, -round(b.weights[j] / whole, 3)) for j, w in enumerate(b.words) if j not in met_b]
    only_ours = [f.ours for f in ours if f.weight <= -_WORTH_SAYING]
    only_theirs = [f.theirs for f in theirs if f.weight <= -_WORTH_SAYING]
    said += [f"{_list(only_ours)} only in ours"] if only_ours else []
    said += [f"{_list(only_theirs)} only in theirs"] if only_theirs else []
    return Explanation("; ".join(said) or "letters alike as a whole", (*features, *ours, *theirs))


def _feature(a: Weighed, b: Weighed, left: tuple[int, ...], right: tuple[int, ...], how: str, share: float) -> Feature:
    weight = min(sum(a.weights[i] for i in left), sum(b.weights[j] for j in right)) * share
    return Feature(how, _text(a, left), _text(b, right), round(weight, 3))


def _text(name: Weighed, at: tuple[int, ...]) -> str:
    """Words as written; Chinese ones without a space between."""
    texts = [name.words[i].text for i in at]
    return ("" if all(HAN.search(t) for t in texts) else " ").join(texts)


def _said(feature: Feature) -> str:
    if feature.name == "exact":
        return f"{_quoted(feature.ours)} in both"
    return f"{_quoted(feature.ours)} is {_quoted(feature.theirs)} ({_HOW[feature.name]})"


def _list(words: list[str]) -> str:
    return ", ".join(_quoted(w) for w in words)


def _quoted(text: str) -> str:
    return f"“{text}”"

"""What stands where around a verb or a noun of action, whatever its form.

    active         Orion supplied the drones to Zenit          subject Orion   object drones   to Zenit
    passive        drones were supplied to Zenit by Orion      the same
    participle     drones supplied by Orion                    the same
    relative       Orion, which supplied the drones            the same
    noun           the delivery of the drones by Orion         the same

The places are called `subject`, `object`, `dative` or by their preposition (`to`, `via`, `by way of`); each holds words,
not parties: who they are is a question for `arguments`.
"""

from typing import Any

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
RELATIVES = frozenset({"which", "who", "that", "whom"})
# prepositions of two and three words, by their first
LONG = {"by way of", "on behalf of", "by means of", "in the name of", "together with", "along with", "out of", "because of", "as part of"}

Ports = dict[str, list[Any]]


def is_passive(verb: Any) -> bool:
    if any(c.dep_ in ("nsubjpass", "auxpass") for c in verb.children):
        return True
    if verb.dep_ == "conj" and verb.tag_ == "VBN" and not any(c.dep_ in ("nsubj", "aux", "dobj") for c in verb.children):
        return is_passive(verb.head)
    return verb.tag_ == "VBN" and verb.dep_ in ("acl", "amod", "advcl") and not any(c.dep_ in ("aux", "nsubj", "dobj") for c in verb.children)


def ports(word: Any) -> Ports:
    """The places around a word of action and what stands in them."""
    return verb_ports(word) if word.pos_ in ("VERB", "AUX") else noun_ports(word)


def verb_ports(verb: Any) -> Ports:
    found: Ports = {}
    passive = is_passive(verb)
    _add(found, "object" if passive else "subject", grammatical_subject(verb))
    for child in verb.children:
        if child.dep_ == "dobj":
            _add(found, "second" if passive else "object", verb.head if child.lower_ in RELATIVES and verb.dep_ == "relcl" else child)
        elif child.dep_ in ("oprd", "attr") and child.pos_ != "ADV":
            _add(found, "second", child)
        elif child.dep_ == "dative":
            _add(found, "dative", _complement(child) or child)
        elif child.dep_ == "agent":
            _add(found, "subject", _complement(child))
        _add_prepositions(found, child)
    if not passive and "object" not in found:
        _add(found, "object", _gap(verb) or _shared_object(verb))
    for noun in found.get("object", [])[:1]:
        for child in noun.children:
            _add_prepositions(found, child, only_new=True)
    if verb.dep_ == "advcl" and verb.tag_ == "VBG":
        for child in verb.head.children:
            if child.dep_ == "dobj":
                _add(found, "outer object", child)  # "builds the drone using foreign parts"
    return found


def noun_ports(noun: Any) -> Ports:
    """The places around a noun of action: "Orion's delivery of drones to Zenit"."""
    found: Ports = {}
    for child in noun.children:
        if child.dep_ == "poss":
            _add(found, "subject", child)
        elif child.dep_ in ("compound", "nmod") and child.pos_ in ("NOUN", "PROPN"):
            _add(found, "compound", child)
        elif child.dep_ in ("agent", "prep") and child.lower_ == "by":
            _add(found, "subject", _complement(child))
        elif child.dep_ == "prep" and child.lower_ == "of":
            _add(found, "object", _complement(child))
        _add_prepositions(found, child)
    for word in found.get("by", []) if "subject" not in found else ():
        _add(found, "subject", word)
    # "made a delivery of drones to Zenit": the places of the verb that carries the noun are the noun's, too
    verb = noun.head
    if noun.dep_ in ("dobj", "nsubjpass", "attr", "pobj") and verb.pos_ in ("VERB", "AUX", "ADP"):
        for child in verb.children:
            if child.i > noun.i:
                _add_prepositions(found, child, only_new=True)
    return found


def grammatical_subject(verb: Any) -> Any | None:
    """The word that is the verb's subject, also where it is shared, controlled or modified by the verb."""
    for child in verb.children:
        if child.dep_ in SUBJECTS:
            if child.lower_ in RELATIVES and verb.dep_ == "relcl":
                return verb.head
            return child
    if verb.dep_ in ("acl", "amod") and verb.tag_ in ("VBN", "VBG"):
        return verb.head
    if verb.dep_ == "conj" and verb.head.pos_ in ("VERB", "AUX"):
        return grammatical_subject(verb.head)
    if verb.dep_ in ("xcomp", "advcl", "pcomp", "ccomp") and not _has_own_subject(verb):
        return _controller(verb)
    if verb.dep_ == "acl" and verb.tag_ == "VB":
        return _controller(verb.head) if verb.head.dep_ in ("dobj", "attr") else verb.head
    return None


def _has_own_subject(verb: Any) -> bool:
    return any(c.dep_ in SUBJECTS for c in verb.children)


def _controller(verb: Any) -> Any | None:
    """Whose action an infinitive or participle is: "they asked Orion to ship", "Orion agreed to ship"."""
    head = verb.head
    if head.dep_ == "prep" or head.pos_ == "ADP":
        head = head.head
    if head.pos_ in ("ADJ", "NOUN") and head.head.pos_ in ("VERB", "AUX"):
        head = head.head
    if head.pos_ not in ("VERB", "AUX"):
        return None
    if verb.dep_ == "xcomp":
        for child in head.children:
            if child.dep_ == "dobj" and head.lemma_ in OBJECT_CONTROL:
                return child
    return grammatical_subject(head)


def loose_clause(word: Any) -> Any | None:
    """The clause around a word that the paper adds in passing: a relative clause or participle set off, an apposition."""
    node = word
    while node.head != node:
        if is_set_off(node):
            return node
        node = node.head
    return None


def is_set_off(node: Any) -> bool:
    if node.dep_ == "appos":
        return True
    if node.dep_ in ("relcl", "acl"):
        before = node.doc[node.left_edge.i - 1] if node.left_edge.i else None
        return before is not None and str(before.text) in (",", "—", "–", "(", "--")
    return False


OBJECT_CONTROL = frozenset(
    {
        "ask",
        "order",
        "instruct",
        "tell",
        "force",
        "allow",
        "enable",
        "help",
        "persuade",
        "pay",
        "hire",
        "direct",
        "urge",
        "want",
        "use",
        "commission",
        "train",
    }
)


def _gap(verb: Any) -> Any | None:
    """The noun a relative clause leaves out: "the drones that Orion shipped"."""
    if verb.dep_ == "relcl" and any(c.dep_ in SUBJECTS and c.lower_ not in RELATIVES for c in verb.children):
        if any(c.dep_ == "prep" and any(p.lower_ in RELATIVES for p in c.children) for c in verb.children):
            return None
        return verb.head
    return None


def _shared_object(verb: Any) -> Any | None:
    """ "designed and built the drone": the object stands with the last verb."""
    for child in verb.children:
        if child.dep_ == "conj" and child.pos_ == "VERB" and child.i - verb.i <= 3:
            for grandchild in child.children:
                if grandchild.dep_ == "dobj":
                    return grandchild
    return None


def _add(found: Ports, name: str, token: Any | None) -> None:
    if token is not None and token not in found.setdefault(name, []):
        found[name].append(token)


def _complement(preposition: Any) -> Any | None:
    """What a preposition governs, through a second one: "to under", "out of"."""
    for child in preposition.children:
        if child.dep_ in ("pobj", "pcomp"):
            if child.lower_ in RELATIVES:
                return _antecedent(child)
            return child
    for child in preposition.children:
        if child.dep_ == "prep":
            return _complement(child)
    return None


def _antecedent(relative: Any) -> Any | None:
    for ancestor in relative.ancestors:
        if ancestor.dep_ == "relcl":
            return ancestor.head
    return relative


def _add_prepositions(found: Ports, child: Any, only_new: bool = False) -> None:
    if child.dep_ not in ("prep", "agent") and not (child.dep_ == "dative" and child.pos_ == "ADP"):
        return
    name, word = _preposition(child)
    if word is None or (only_new and name in found):
        return
    _add(found, name, word)
    # "from Norrby to Tallinn": the second preposition often hangs on the first one's noun
    for grandchild in word.children:
        if grandchild.dep_ == "prep" and grandchild.lower_ in ("to", "via", "through", "from", "for", "by"):
            inner, inner_word = _preposition(grandchild)
            if inner_word is not None and inner not in found:
                _add(found, inner, inner_word)


def _preposition(child: Any) -> tuple[str, Any | None]:
    """A preposition's name, in full where it has several words, and what it governs."""
    for noun in child.children:
        for inner in noun.children if noun.dep_ in ("pobj", "prep") else ():
            name = f"{child.lower_} {noun.lower_} {inner.lower_}" if noun.dep_ == "pobj" else ""
            if name in LONG:
                return name, _complement(inner)
        if noun.dep_ == "prep" and f"{child.lower_} {noun.lower_}" in LONG:
            return f"{child.lower_} {noun.lower_}", _complement(noun)
    name = " ".join(t.lower_ for t in [*(c for c in child.lefts if c.dep_ in ("prep", "advmod") and c.i == child.i - 1), child])
    return (name if name in LONG else child.lower_), _complement(child)

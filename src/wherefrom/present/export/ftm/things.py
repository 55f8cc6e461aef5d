"""Papers and parties as FollowTheMoney entities, and which paper names which party."""

from collections.abc import Iterator

from wherefrom.model import Absence, Document, Entity, Hit, Judgement, Kind, Paper, Subject, When
from wherefrom.model.ids import content_id
from wherefrom.model.verdict import last_words
from wherefrom.present.export.ftm.proxy import LEGAL, Proxy, clean, dates
from wherefrom.present.view import View

SCHEMA = {Kind.PLACE: "Address", Kind.PRODUCT: "Asset", Kind.GROUP: "LegalEntity"}
_LANGUAGES = {"en": "eng", "ru": "rus", "zh": "zho"}


def schema(e: Entity) -> str:
    return SCHEMA.get(e.kind, e.kind.value)


def paper(d: Document) -> Proxy:
    """A paper. Its date of publication is given only where it is an exact day."""
    published = {} if isinstance(d.published, Absence) else dates(When(d.published))
    return Proxy(
        d.id,
        "Article" if d.paper is Paper.ARTICLE else "Document",
        {
            "fileName": (d.name,),
            "title": (d.title,),
            "author": (d.byline,),
            "publisher": (d.publisher,),
            "mimeType": (d.media_type,),
            "language": (_LANGUAGES.get(d.language, ""),),
            "publishedAt": published.get("date", ()),
            "notes": (f"sha256:{d.id}",),
        },
    )


def party(view: View, e: Entity) -> Proxy:
    """A party with its names in all scripts. The topic of sanctions is set only where a person confirmed a hit."""
    kind = schema(e)
    names = {"name": (e.caption,), "alias": tuple(n.name for n in e.names if clean(n.name) != clean(e.caption))}
    if kind == "Address":
        names = {"full": names["name"], "alias": names["alias"]}
    hits = view.hits.get(e.id, [])
    words = {target[0]: d.judgement for target, d in last_words(view.decisions, Subject.HIT).items()}
    confirmed = any(words.get(h.id) is Judgement.POSITIVE for h in hits)
    possible = [h for h in hits if h.alert and words.get(h.id) not in (Judgement.NEGATIVE, Judgement.POSITIVE)]
    return Proxy(
        e.id,
        kind,
        names | _identifiers(e, kind) | {"topics": ("sanction",) if confirmed else (), "notes": tuple(_hit(h) for h in possible)},
    )


def _hit(h: Hit) -> str:
    return f"possible match, not reviewed: {h.theirs}, entry {h.listing.id} of {h.listing.watchlist} ({h.listing.version})"


def _identifiers(e: Entity, kind: str) -> dict[str, tuple[str, ...]]:
    """Numbers as they stand in the papers; ships' and registers' numbers have a place of their own."""
    if kind == "Vessel":
        return {"imoNumber": tuple(v for scheme, v in e.identifiers if scheme == "imo")}
    if kind == "Person":
        return {"idNumber": tuple(v for _, v in e.identifiers)}
    return {"registrationNumber": tuple(v for _, v in e.identifiers)} if kind in LEGAL else {}


def documentation(view: View, e: Entity) -> Iterator[Proxy]:
    """A link from each paper that names the party."""
    for document in sorted({d for n in e.names for d in n.documents if d in view.documents}):
        yield Proxy(content_id("documentation", document, e.id), "Documentation", {"document": (document,), "entity": (e.id,), "role": ("named in",)})

"""What the program talks about. Imports nothing but the errors; every other room imports it."""

from wherefrom.model.attribution import Attribution, Basis, Modality, Polarity, Stance
from wherefrom.model.claim import Band, Claim, Predicate, Role, When
from wherefrom.model.decision import Decision, Judgement, Subject
from wherefrom.model.document import Block, Chrome, Copy, Document, File, Given, Paper, Text
from wherefrom.model.draft import Checked, Standing
from wherefrom.model.entity import Entity, Merge, Name
from wherefrom.model.evidence import Evidence, Span
from wherefrom.model.finding import Conflict, Finding, Flag, Gap, Ownership, Reply, Route, RouteKind, Travel
from wherefrom.model.fuzzydate import Absence, Certainty, FuzzyDate
from wherefrom.model.journal import Problem, Run
from wherefrom.model.mention import Form, Kind, Mention
from wherefrom.model.quantity import Bound, Money, Quantity
from wherefrom.model.records import Records
from wherefrom.model.screening import Explanation, Feature, Hit, Listing, Watchlist

__all__ = [
    "Absence", "Attribution", "Band", "Basis", "Block", "Bound", "Certainty", "Checked", "Chrome", "Claim", "Conflict", "Copy", "Decision",
    "Document", "Entity", "Evidence", "Explanation", "Feature", "File", "Finding", "Flag", "Form", "FuzzyDate", "Gap", "Given", "Hit",
    "Judgement", "Kind", "Listing", "Mention", "Merge", "Modality", "Money", "Name", "Ownership", "Paper", "Polarity", "Predicate", "Problem",
    "Quantity", "Records", "Reply", "Role", "Route", "RouteKind", "Run", "Span", "Stance", "Standing",
    "Subject", "Text", "Travel", "Watchlist", "When",
]  # fmt: skip

"""What the rules read in a sentence, without the trained judge. The names are marked; the claims stand below the sentence."""

import pytest

from tests.marked import Paper
from tests.unit.claim.told import told
from wherefrom.claim import weigh

GOODS = """
[[Orion Trade|Company]] supplied [[lathes|Product|]] to [[Zenit Works|Company]].
  supplied: subject=Orion Trade; object=lathes; recipient=Zenit Works | asserted

[[Lathes|Product|]] were supplied to [[Zenit Works|Company]] by [[Orion Trade|Company]] via [[Balt Cargo|Company]].
  supplied: subject=Orion Trade; object=Lathes; recipient=Zenit Works; via=Balt Cargo | asserted

[[Zenit Works|Company]] received [[lathes|Product|]] from [[Orion Trade|Company]].
  supplied: subject=Orion Trade; object=lathes; recipient=Zenit Works | asserted

[[Orion Trade|Company]] sold [[Zenit Works|Company]] ten [[lathes|Product|]] and [[pumps|Product|]].
  supplied: subject=Orion Trade; object=lathes; recipient=Zenit Works | asserted
  supplied: subject=Orion Trade; object=pumps; recipient=Zenit Works | asserted

The delivery of [[lathes|Product|]] by [[Orion Trade|Company]] to [[Zenit Works|Company]] took a week.
  supplied: subject=Orion Trade; object=lathes; recipient=Zenit Works | asserted

[[Orion Trade|Company]] plans to ship [[lathes|Product|]] to [[Zenit Works|Company]].
  supplied: subject=Orion Trade; object=lathes; recipient=Zenit Works | possible

[[Orion Trade|Company]] may have shipped [[lathes|Product|]] to [[Zenit Works|Company]].
  supplied: subject=Orion Trade; object=lathes; recipient=Zenit Works | possible

[[Orion Trade|Company]] never shipped [[lathes|Product|]] to [[Zenit Works|Company]].
  supplied: subject=Orion Trade; object=lathes; recipient=Zenit Works | not asserted

[[Orion Trade|Company]] appears to have shipped [[lathes|Product|]] to [[Zenit Works|Company]].
  supplied: subject=Orion Trade; object=lathes; recipient=Zenit Works | assessed

[[Orion Trade|Company]] billed [[Zenit Works|Company]] for several [[K10s|Product]].
  billed: subject=Orion Trade; object=K10s; recipient=Zenit Works | asserted

[[Zenit Works|Company]] paid [[Orion Trade|Company]] $40,000 through [[Harbour Bank|Company]].
  paid: subject=Zenit Works; object=Orion Trade; via=Harbour Bank | asserted

[[Zenit Works|Company]] ordered [[lathes|Product|]] from [[Orion Trade|Company]].
  ordered: subject=Zenit Works; object=lathes; supplier=Orion Trade | asserted

[[Orion Trade|Company]] makes the [[K10|Product]].
  produces: subject=Orion Trade; object=K10 | asserted

[[Orion Trade|Company]] designed the [[K10|Product]].
  develops: subject=Orion Trade; object=K10 | asserted

The [[K10|Product]] is modelled on the [[ZX-7|Product]].
  modelled_on: subject=K10; object=ZX-7 | asserted

The [[K10|Product]] contains [[gyroscopes|Product|]].
  uses_component: subject=K10; object=gyroscopes | asserted

[[Zenit Works|Company]] tested the [[K10|Product]].
  tested: subject=Zenit Works; object=K10 | asserted

The [[Aurelia|Vessel]] carried [[pumps|Product|]] to [[Norrby|Place]].
  transported: subject=Aurelia; object=pumps; to=Norrby | asserted
"""

PEOPLE = """
[[Rene Moor|Person]] visited [[Zenit Works|Company]].
  visited: subject=Rene Moor; object=Zenit Works | asserted

[[Rene Moor|Person]] flew to [[Norrby|Place]] with [[Ana Lind|Person]].
  travelled_with: subject=Rene Moor; object=Ana Lind; to=Norrby | asserted

[[Rene Moor|Person]] and [[Ana Lind|Person]] flew out of [[Norrby|Place]] in adjacent seats.
  travelled_with: subject=Rene Moor; object=Ana Lind; from=Norrby | asserted

The [[engineers|Group|]] trained [[Zenit|Company]] staff.
  trained: subject=engineers; object=Zenit | asserted

[[Rene Moor|Person]], head of sales at [[Orion Trade|Company]], left early.
  role: subject=Rene Moor; object=Orion Trade | asserted

[[Orion Trade|Company]]'s head of sales, [[Rene Moor|Person]], left early.
  role: subject=Rene Moor; object=Orion Trade | asserted

[[Rene Moor|Person]] is the director of [[Orion Trade|Company]].
  role: subject=Rene Moor; object=Orion Trade | asserted

[[Rene Moor|Person]]'s brother, [[Jan Moor|Person]], left early.
  described_as: subject=Jan Moor; object=Rene Moor | asserted

[[Rene Moor|Person]] was accused of fraud.
  accused_of: subject=Rene Moor; text=fraud | asserted
"""

FIRMS = """
[[Orion Trade|Company]], a [[Norrby|Place]]-based dealer, moved twice.
  based_in: subject=Orion Trade; object=Norrby | asserted

[[Orion Trade|Company]] is registered in [[Norrby|Place]].
  based_in: subject=Orion Trade; object=Norrby | asserted

[[Zenit Works|Company]] is a subsidiary of [[Orion Trade|Company]].
  part_of: subject=Zenit Works; object=Orion Trade | asserted

[[Orion Trade|Company]] owns [[Zenit Works|Company]].
  part_of: subject=Zenit Works; object=Orion Trade | asserted

[[Zenit Works|Company]] belongs to [[Rene Moor|Person]].
  part_of: subject=Zenit Works; object=Rene Moor | asserted

[[Balt Cargo|Company]] acted on behalf of [[Orion Trade|Company]].
  acted_for: subject=Balt Cargo; object=Orion Trade | asserted

[[Orion Trade|Company]], which is under [[EU|PublicBody]] and [[U.S.|PublicBody]] sanctions, moved twice.
  sanctioned_by: subject=Orion Trade; object=EU | asserted
  sanctioned_by: subject=Orion Trade; object=U.S. | asserted

The [[European Union|PublicBody]] sanctioned [[Orion Trade|Company]] in 2023.
  sanctioned_by: subject=Orion Trade; object=European Union | asserted

A letter described the [[guests|Group|]] as employees of [[Orion Trade|Company]].
  described_as: subject=guests; object=Orion Trade | reported | letter (document)
"""

SPEECH = """
[[Orion Trade|Company]] denied shipping [[lathes|Product|]].
  denied: subject=Orion Trade; text=shipping lathes | denied | Orion Trade (company)

[[Orion Trade|Company]] said it had never sold to [[Zenit Works|Company]].
  denied: subject=Orion Trade; text=had sold to Zenit Works | denied | Orion Trade (company)

The [[ministry|PublicBody]] said it was unaware of the sale.
  denied: subject=ministry; text=sale | denied | ministry (government)

[[Orion Trade|Company]], [[Zenit Works|Company]] and the [[ministry|PublicBody]] did not respond to questions.
  declined_comment_or_no_response: subject=Orion Trade | asserted
  declined_comment_or_no_response: subject=Zenit Works | asserted
  declined_comment_or_no_response: subject=ministry | asserted

[[Rene Moor|Person]] declined to comment.
  declined_comment_or_no_response: subject=Rene Moor | asserted

[[Rene Moor|Person]] could not be reached.
  declined_comment_or_no_response: subject=Rene Moor | asserted

The [[Courier|Organization]] was unable to reach [[Rene Moor|Person]].
  declined_comment_or_no_response: subject=Rene Moor | asserted

The [[Courier|Organization]] could not independently verify the date of the letter.
  could_not_confirm: subject=Courier; text=date of the letter | unconfirmed

[[Orion Trade|Company]] said that prices would rise.
  said: subject=Orion Trade; text=prices would rise | reported | Orion Trade (company)
"""

SOURCES = """
[[Orion Trade|Company]] shipped [[lathes|Product|]] to [[Zenit Works|Company]], according to an invoice reviewed by the [[Courier|Organization]].
  supplied: subject=Orion Trade; object=lathes; recipient=Zenit Works | reported | invoice (document), Courier (outlet)

[[Orion Trade|Company]] shipped [[lathes|Product|]], according to [[two officials|Group|]] and customs records.
  supplied: subject=Orion Trade; object=lathes | reported | two officials (anonymous_official), customs records (document)

The [[ministry|PublicBody]] said [[Orion Trade|Company]] shipped [[lathes|Product|]].
  supplied: subject=Orion Trade; object=lathes | reported | ministry (government)

[[Two officials|Group|]] said they assessed that [[Orion Trade|Company]] shipped [[lathes|Product|]].
  supplied: subject=Orion Trade; object=lathes | assessed | Two officials (anonymous_official)

An [[Orion|Company]] letter showed that [[Zenit Works|Company]] received [[lathes|Product|]].
  supplied: object=lathes; recipient=Zenit Works | reported | Orion letter (document)

According to the indictment:
- [[Orion Trade|Company]] shipped [[lathes|Product|]] to [[Zenit Works|Company]].
  supplied: subject=Orion Trade; object=lathes; recipient=Zenit Works | reported | indictment (document)

The [[Courier|Organization]] reported that [[Orion Trade|Company]] shipped [[lathes|Product|]].
  supplied: subject=Orion Trade; object=lathes | reported | Courier (outlet)
"""


def drawn(table: str) -> list[tuple[str, list[str]]]:
    """The cases of a table: the paper, and the lines set in below it."""
    cases = []
    for case in table.strip().split("\n\n"):
        lines = case.split("\n")
        cases.append(("\n".join(row for row in lines if not row.startswith("  ")), sorted(row.strip() for row in lines if row.startswith("  "))))
    return cases


@pytest.fixture(autouse=True)
def _without_judge(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weigh, "judge", lambda language: None)


@pytest.mark.parametrize(("marked", "expected"), [c for table in (GOODS, PEOPLE, FIRMS, SPEECH, SOURCES) for c in drawn(table)])
def test_the_rules_read_what_is_drawn(marked: str, expected: list[str]) -> None:
    assert sorted(told(Paper("a.txt", marked, publisher="The Courier"))) == expected

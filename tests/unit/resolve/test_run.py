"""Mentions to entities, from papers written down with their names marked."""

from tests.marked import Paper
from wherefrom.config import Config
from wherefrom.model import Decision, Entity, Judgement, Kind, Mention, Records, Subject
from wherefrom.resolve import run


def together(*papers: Paper, decisions: tuple[Decision, ...] = ()) -> list[set[str]]:
    """The words of each entity's mentions, for entities with more than one."""
    entities = run(Records([*(r for p in papers for r in p.records), *decisions]), Config())
    words = {m.id: m.evidence.quote for p in papers for m in p.mentions}
    return sorted(({words[m] for m in e.members} for e in entities if len(e.members) > 1), key=sorted)


def only(paper: Paper) -> list[Entity]:
    return run(Records(paper.records), Config())


def decide(judgement: Judgement, *target: str) -> Decision:
    return Decision(Subject.PAIR, target, judgement, "ada", "2025-01-01T00:00:00Z")


# inside one paper


def test_a_short_form_is_the_only_party_it_fits() -> None:
    paper = Paper("a.txt", "[[Orion Trade LLC|Company]] sold pumps. [[Orion|Company]] has an office in [[Riga|Place]].")
    assert together(paper) == [{"Orion Trade LLC", "Orion"}]


def test_a_short_form_of_two_parties_stays_alone() -> None:
    paper = Paper("a.txt", "[[Orion Trade|Company]] owns [[Orion Bank|Company]]. [[Orion|Company]] was silent.")
    assert together(paper) == []


def test_a_surname_is_the_person_and_two_of_one_surname_stay_apart() -> None:
    assert together(Paper("a.txt", "[[Vadim Sorokin|Person]] came. [[Sorokin|Person]] left.")) == [{"Vadim Sorokin", "Sorokin"}]
    assert together(Paper("a.txt", "[[Vadim Sorokin|Person]] met [[Oleg Sorokin|Person]]. [[Sorokin|Person]] left.")) == []


def test_spellings_are_joined_before_short_forms_are_weighed() -> None:
    paper = Paper("a.txt", "[[Hubei Zharikstan|Company]] and [[Hubei Zharykstan|Company]] are one. So is [[Zharykstan|Company]].")
    assert together(paper) == [{"Hubei Zharikstan", "Hubei Zharykstan", "Zharykstan"}]


def test_a_description_follows_its_antecedent() -> None:
    paper = Paper("a.txt", "[[Orion Trade|Company]] was billed. [[the trader|Company|Orion Trade]] paid.")
    assert together(paper) == [{"Orion Trade", "the trader"}]


def test_descriptions_worded_alike_are_not_one_by_that() -> None:
    assert together(Paper("a.txt", "[[two officials|Group|]] agreed. [[two officials|Group|]] did not.")) == []


def test_an_acronym_joins_the_name_it_abbreviates() -> None:
    paper = Paper("a.txt", "The [[Berezan Optical Instruments Plant|Company]] was built in 1950. [[BOIP|Company]] makes lenses.")
    assert together(paper) == [{"Berezan Optical Instruments Plant", "BOIP"}]


def test_a_person_and_a_company_of_one_name_stay_apart() -> None:
    assert together(Paper("a.txt", "[[Sorokin|Person]] founded [[Sorokin|Company]].")) == []


def test_models_with_other_numbers_stay_apart() -> None:
    assert together(Paper("a.txt", "The [[A-60|Product]] and the [[A-600|Product]], and [[A-60s|Product]] again.")) == [{"A-60", "A-60s"}]


def test_places_are_joined_by_their_exact_name_only() -> None:
    assert together(Paper("a.txt", "From [[Ostrava|Place]] to [[Ostrava airport|Place]] and [[Ostrava|Place]].")) == [{"Ostrava"}]


def test_nobody_supplies_himself() -> None:
    paper = Paper("a.txt", "[[Orion|Company]] sold pumps to [[Orion Baltic|Company]].")
    paper.claim("supplied", "sold pumps", subject="Orion", recipient="Orion Baltic")
    assert together(paper) == []


# over papers


def test_full_names_are_joined_over_papers_and_scripts() -> None:
    english = Paper("a.txt", "[[Balt Logistik LLC|Company]] hired [[Gu Wenhao|Person]].")
    russian = Paper("b.txt", "[[ООО «Балт Логистик»|Company]] наняло [[Гу Вэньхао|Person]].", "ru")
    chinese = Paper("c.txt", "[[顾闻皓|Person]]", "zh")
    assert together(english, russian, chinese) == [{"Balt Logistik LLC", "ООО «Балт Логистик»"}, {"Gu Wenhao", "Гу Вэньхао", "顾闻皓"}]


def test_one_sound_for_two_chinese_names_joins_neither() -> None:
    papers = [Paper("a.txt", "[[Li Jun|Person]]"), Paper("b.txt", "[[李军|Person]]", "zh"), Paper("c.txt", "[[李俊|Person]]", "zh")]
    assert together(*papers) == []


def test_the_same_short_form_in_two_papers_says_nothing() -> None:
    one = Paper("a.txt", "[[NPO Zenit|Company]] was founded in 1990. [[Zenit|Company]] grew.")
    two = Paper("b.txt", "[[Zenit Bakery|Company]] burnt down. [[Zenit|Company]] will be missed.")
    assert together(one, two) == [{"NPO Zenit", "Zenit"}, {"Zenit Bakery", "Zenit"}]


def test_a_short_form_alone_in_its_paper_joins_the_only_party_of_the_case_that_it_fits() -> None:
    long, short = Paper("a.txt", "[[NPO Zenit|Company]] was founded in 1990."), Paper("b.txt", "[[Zenit|Company]] grew.")
    assert together(long, short) == [{"NPO Zenit", "Zenit"}]
    assert together(long, short, Paper("c.txt", "[[Zenit Bakery|Company]] burnt down.")) == []


def test_a_surname_stays_in_its_paper() -> None:
    assert together(Paper("a.txt", "[[Vadim Sorokin|Person]] came."), Paper("b.txt", "[[Sorokin|Person]] left.")) == []
    assert together(Paper("a.txt", "[[Sorokin|Person]] came."), Paper("b.txt", "[[Sorokin|Person]] left.")) == []


def test_a_term_of_a_contract_stays_in_its_paper() -> None:
    assert together(Paper("a.txt", "[[Supplier|Company]] ships."), Paper("b.txt", "[[Supplier|Company]] pays.")) == []
    assert together(Paper("a.txt", "[[Company A|Company]] ships."), Paper("b.txt", "[[Company A|Company]] pays.")) == []
    assert together(Paper("a.txt", "[[Поставщик|Company]] платит.", "ru"), Paper("b.txt", "[[Поставщик|Company]] везёт.", "ru")) == []


def test_people_whom_nobody_names_are_never_joined_over_papers() -> None:
    assert together(Paper("a.txt", "[[two officials|Group|]] agreed."), Paper("b.txt", "[[two officials|Group|]] agreed.")) == []


def test_identifiers_that_differ_keep_namesakes_apart() -> None:
    one, two = Paper("a.txt", "[[Li Jun|Person]]"), Paper("b.txt", "[[Li Jun|Person]]")
    assert together(one, two) == [{"Li Jun"}]
    one.mentions = [_with(one.mentions[0], ("passport", "2230"))]
    two.mentions = [_with(two.mentions[0], ("passport", "8820"))]
    assert together(one, two) == []


def test_a_title_is_no_part_of_the_name_but_tells_a_man_from_a_woman() -> None:
    booking = Paper("a.csv", "[[LI/JUN MR|Person]], seat 3A. [[LI/JUN MS|Person]], seat 9F.")
    article = Paper("b.txt", "[[Li Jun|Person]] flew.")
    assert together(booking) == []
    # which of the two flew is for a person to say
    assert together(booking, article) == []
    assert together(booking, Paper("c.txt", "[[李军|Person]]", "zh")) == []
    assert together(Paper("a.csv", "[[LI/JUN MR|Person]], seat 3A."), article) == [{"LI/JUN MR", "Li Jun"}]
    assert together(Paper("a.txt", "[[г-н Сорокин|Person]], [[Вадим Сорокин|Person]]", "ru")) == [{"г-н Сорокин", "Вадим Сорокин"}]
    assert together(Paper("a.txt", "[[沈鸣屿先生|Person]]和[[沈鸣屿|Person]]", "zh")) == [{"沈鸣屿先生", "沈鸣屿"}]


def _with(m: Mention, identifier: tuple[str, str]) -> Mention:
    return Mention(m.id, m.document, m.kind, m.form, m.evidence, m.language, m.normal, m.reader, identifiers=(identifier,))


def test_a_long_name_is_one_kind_of_thing_in_all_papers() -> None:
    papers = [Paper(f"{n}.txt", f"The [[Berezan Optical Instruments Plant|{kind}]] grew.") for n, kind in enumerate(("Place", "Company", "Company"))]
    assert together(*papers) == [{"Berezan Optical Instruments Plant"}]
    papers = [Paper(f"{n}.txt", f"[[Riga|{kind}]] grew.") for n, kind in enumerate(("Place", "PublicBody", "PublicBody"))]
    assert len(run(Records([r for p in papers for r in p.records]), Config())) == 2


# decisions


def test_a_person_joins_what_no_rule_would() -> None:
    paper = Paper("a.txt", "[[Sable Tern|Vessel]] was renamed. [[Ostsee Merle|Vessel]] sailed.")
    assert together(paper) == []
    assert together(paper, decisions=(decide(Judgement.POSITIVE, "Ostsee Merle", "Sable Tern"),)) == [{"Sable Tern", "Ostsee Merle"}]


def test_a_person_keeps_apart_what_rules_would_join() -> None:
    paper = Paper("a.txt", "[[Orion Trade|Company]] sold pumps. [[Orion|Company]] is in [[Riga|Place]].")
    assert together(paper, decisions=(decide(Judgement.NEGATIVE, "Orion", "Orion Trade"),)) == []


def test_a_mention_can_be_decided_on_alone() -> None:
    paper = Paper("a.txt", "[[Li Jun|Person]] met [[Li Jun|Person]].")
    ids = sorted(m.id for m in paper.mentions)
    assert together(paper) == [{"Li Jun"}]
    assert together(paper, decisions=(decide(Judgement.NEGATIVE, *ids),)) == []


def test_keeping_apart_outranks_joining() -> None:
    paper = Paper("a.txt", "[[Orion Trade|Company]], [[Zenit Works|Company]] and [[Balt Freight|Company]].")
    decisions = (
        decide(Judgement.POSITIVE, "Orion Trade", "Zenit Works"),
        decide(Judgement.POSITIVE, "Balt Freight", "Zenit Works"),
        decide(Judgement.NEGATIVE, "Balt Freight", "Orion Trade"),
    )
    assert {"Orion Trade", "Balt Freight"} not in [g & {"Orion Trade", "Balt Freight"} for g in together(paper, decisions=decisions)]


# the entity


def test_the_caption_is_the_most_complete_latin_name() -> None:
    paper = Paper("a.txt", "[[Zharykstan Sauda LLP|Company]], [[Sauda|Company]], [[Sauda|Company]] and [[ТОО «Жарыкстан Сауда»|Company]]")
    (company,) = only(paper)
    assert company.caption == "Zharykstan Sauda LLP"
    assert {n.name for n in company.names} == {"Zharykstan Sauda LLP", "Sauda", "ТОО «Жарыкстан Сауда»"}
    assert all(m.reason and 0 < m.score <= 1 for m in company.merges)


def test_without_a_latin_name_the_caption_is_the_one_used_most() -> None:
    (company,) = only(Paper("a.txt", "[[江川精机有限公司|Company]]，[[江川精机|Company]]，[[江川精机|Company]]", "zh"))
    assert company.caption == "江川精机"


def test_the_kind_is_what_most_names_are_held_to_be() -> None:
    (body,) = only(Paper("a.txt", "[[Carrow Institute|Company]], [[Carrow Institute|Organization]], [[Carrow Institute|Organization]]"))
    assert body.kind is Kind.ORGANIZATION


def test_who_is_described_but_kept_unnamed_is_anonymous() -> None:
    (officials,) = only(Paper("a.txt", "[[two officials|Group|]] agreed."))
    assert officials.anonymous
    assert officials.names == ()

"""Names in their places: drawn into the text, found in it."""

import pytest

from tests.unit.read.drawn import drawn, mentions, plain

ENGLISH = [
    # legal forms, verbs of trade
    "[[Orion Trade Ltd|Company]] billed [[Zenit Works|Company]] for 12 pumps, an invoice showed.",
    # titles stay outside; a ministry is one name with its "of" and "and"
    "Mr [[Lars Nyholm|Person]], head of [[Orion Trade|Company]], met the [[Ministry of Industry and Trade|PublicBody]]. [[Nyholm|Person]] agreed.",
    # a vessel by its number, and again without
    "The tanker [[Grey Heron|Vessel]] (IMO 9074729) loaded crude at [[Primorsk|Place]]. The [[Grey Heron|Vessel]] sailed in May.",
    # a capital acts as a state, and is a place
    "[[Washington|PublicBody]] blacklisted [[Zenit Works|Company]] in 2023. The delegation flew to [[Washington|Place]] in May.",
    "[[U.S.|PublicBody]] and [[EU|PublicBody]] sanctions bar such sales. [[Orion Trade|Company]] ships to the [[United States|Place]].",
    # models
    "The plant tested the [[HX-20|Product]], a drone modelled on the [[Falcon-3|Product]]. Two [[HX-20s|Product]] crashed.",
    # what a hyphen and a possessive cut off
    "[[Perm|Place]]-based [[Zenit Works|Company]] said [[Orion Trade|Company]]'s pumps never arrived.",
    # the heads of names
    "The [[Harbour Post|Organization]] reported that the [[Helsinki Institute for Trade Studies|Organization]] had seen the letter.",
    # an age, and a form in front
    "[[Dmitry Ryabov|Person]], 45, who runs [[OOO Severny Veter|Company]], said he had sold the firm.",
    # bodies of states in lower case
    "According to [[Germany's economy ministry|PublicBody]], the [[Russian navy|PublicBody]] bought the boats.",
    # demonyms, months and shorthand name nobody
    "[[Anna Steiner|Person]] of the [[Centre for Baltic Trade|Organization]] said Chinese officials knew of it in January, the CEO too.",
    # known elsewhere, so found in capitals
    "[[Orion Trade|Company]] sold lathes to [[Zenit Works|Company]].\n\n[[ORION TRADE|Company]] DENIES SALE",
    # a town stays a place though a firm is called after it
    "Engineers in [[Tavolzhsk|Place]] left [[Tavolzhsk|Place]]. The [[Tavolzhsk Thermal Instruments Plant|Company]] ([[TZTP|Company]]) paid.",
    # numbers of papers and flights
    "Invoice No. QD-16 was for seat 14A on flight SU 100. [[Orion Trade|Company]] paid.",
    '[[OOO "Severny Veter"|Company]] paid the bill.',
]


@pytest.mark.parametrize("text", ENGLISH)
def test_english_names_are_found_where_they_stand_and_as_what_they_are(text: str) -> None:
    assert drawn(plain(text)) == text


RUSSIAN = [
    # with a legal form the guillemets belong to the name, without one they do not
    "«[[Балт-Лоджистик|Company]]» отгрузило насосы. [[ООО «Балт-Лоджистик»|Company]] зарегистрировано в [[Котке|Place]].",
    "[[Олег Викторович Рябцев|Person]], директор завода «[[Зенит|Company]]», прилетел в [[Харбин|Place]]. [[Рябцеву|Person]] предъявлено обвинение.",
    # a state acts
    "[[Министерство промышленности и торговли|PublicBody]] внесло завод в список. [[США|PublicBody]] внесли «[[Зенит|Company]]» в список.",
    # Latin letters and models inside Russian
    # headings in capitals, shorthand
    "УТВЕРЖДАЮ\nИсх. № 87\n[[АО «ТЗТП»|Company]] получило насосы от [[Orion Trade Co., Ltd|Company]] в мае.",
    "Станки [[JL-5X|Product]] отгрузила [[Kaan Teknik Makina|Company]] из [[Бурсы|Place]].",
]


@pytest.mark.parametrize("text", RUSSIAN)
def test_russian_names_are_found_where_they_stand_and_as_what_they_are(text: str) -> None:
    assert drawn(plain(text), "ru") == text


CHINESE = [
    "[[深圳市江川精机有限公司|Company]]（下称[[江川|Company]]）向[[泽尼特工厂|Company]]供应了水泵。[[江川|Company]]否认。",
    "[[王建国|Person]]是[[江川精机有限公司|Company]]的经理。",
    "[[美国商务部|PublicBody]]把[[江川精机有限公司|Company]]列入名单。",
    # LAC sees only a part of the name; the paper defines the whole of it
    "[[宁波琼灯光电科技有限公司|Company]]（下称[[琼灯光电|Company]]）否认，[[琼灯光电|Company]]没有供应。",
    # where a firm is from is no name
    "俄罗斯公司没有回应，[[上海|Place]]子公司也没有。",
    "收货方是[[Brightloom Components Pte. Ltd.|Company]]，注册在[[新加坡|Place]]。",
]


@pytest.mark.parametrize("text", CHINESE)
def test_chinese_names_are_found_where_they_stand_and_as_what_they_are(text: str) -> None:
    assert drawn(plain(text), "zh") == text


def test_one_name_has_one_kind_in_all_its_places() -> None:
    found = mentions("Zarya sold pumps. The workers of Zarya struck.\n\nZarya Holding Ltd denied that Zarya had been in Zarya's debt.")
    assert {m.kind.value for m in found if "Zarya" in m.evidence.quote} == {"Company"}


def test_the_base_form_of_a_russian_name_is_its_nominative() -> None:
    found = mentions("Олегу Викторовичу Рябцеву предъявлено обвинение. Рябцев отверг его.", "ru")
    assert [m.normal for m in found] == ["Олег Викторович Рябцев", "Рябцев"]


def test_the_base_form_of_a_country_is_its_main_name() -> None:
    found = mentions("Pumps went to the UK in May. They came back from Britain in June.")
    assert {m.normal for m in found if m.kind.value == "Place"} == {"United Kingdom"}

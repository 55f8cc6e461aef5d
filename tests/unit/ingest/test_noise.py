"""Adverts, appeals and page furniture inside the running text, in three languages; and papers that only look like it.

The adverts are set between the paragraphs of a clean paper. `|` ends a line.
"""

import pytest

from wherefrom.ingest import noise

ENGLISH = """\
Orion Trade shipped lathes to Zenit Works for two years
Orion Trade, a trader in Port Callan, shipped 48 lathes to Zenit Works between March 2023 and May 2024, according to invoices that the Ledger saw.
Zenit Works, which makes gearboxes for armoured vehicles, was placed under sanctions in 2022. Its director, Pavel Lomov, did not reply to questions.
“You can buy anything if you know who to ask,” said a former clerk of Orion Trade. “They told us the machines were free samples.”
The lathes are made by Haldor Precision, a firm with 300 employees. Haldor said it had offered a discount of 10% and free delivery for a large order.
Customs records show that the machines left the port of Sestrin on the Lady Amber, a cargo ship. The Ledger could not confirm where they are now.
Two officials said the investigation was under way."""
RUSSIAN = """\
«Орион» два года возил станки на «Зенит»
ООО «Орион-Трейд» из порта Каллан поставило заводу «Зенит» 48 станков с марта 2023 по май 2024 года, следует из счетов, которые видела редакция.
Завод, выпускающий редукторы, попал под санкции в 2022 году. Директор Павел Ломов на вопросы не ответил.
«Вы можете купить что угодно, если знаете, у кого спросить», — рассказал бывший сотрудник «Орион-Трейд».
Станки выпускает компания «Халдор». Её представитель сообщил, что скидка в 10% и бесплатная доставка были предоставлены из-за объёма заказа.
По данным таможни, груз ушёл из порта Сестрин на судне «Леди Амбер»."""
CHINESE = """\
猎户座贸易两年间向天顶工厂运送车床
据《纪事报》查阅的发票，卡兰港的猎户座贸易公司在2023年3月至2024年5月间向天顶工厂运送了48台车床。
天顶工厂生产齿轮箱，2022年被列入制裁名单。厂长洛莫夫没有回应置评请求。
“只要你知道找谁，什么都能买到。”一名前员工说。
车床由哈尔多精密制造。哈尔多表示，因订单数量大，给予了九折优惠并免费送货。
海关记录显示，这批机器搭乘“琥珀夫人”号货轮离开塞斯特林港。"""

ADVERTS = [
    (ENGLISH, "⚡ Flash sale: noise-cancelling headphones from $19|Free returns within 30 days"),
    (ENGLISH, "Tired of slow internet? Switch to SkyPipe and save 40% for a year."),
    (ENGLISH, "Sign up for the Morning Briefing and get the stories that matter."),
    (ENGLISH, "RELATED: Seven gadgets every traveller should pack"),
    (
        ENGLISH,
        "Is your dog bored? Our trainers reveal five games.|- No special equipment|- Results in one week|- Loved by 20,000 owners",
    ),
    (ENGLISH, "A warm bath at the end of a long week does wonders. Light a candle, put on some soft music and let your worries float away."),
    (ENGLISH, "Few things lift the spirit like fresh bread from the oven. The smell alone can turn a gloomy afternoon into something special."),
    (ENGLISH, "We and our partners use cookies to improve your experience. Accept all | Manage options".replace(" | ", " · ")),
    (ENGLISH, "Share on X · Share by email · Copy link"),
    (ENGLISH, "If you enjoyed this article, consider supporting our newsroom from $3 a month."),
    (ENGLISH, "Thousands of people are switching to this electricity provider"),
    (RUSSIAN, "⚡ Распродажа наушников — скидки до 70%!|Бесплатная доставка по всей стране"),
    (RUSSIAN, "Надоел медленный интернет? Переходите на «СкайПайп» и экономьте 40%."),
    (RUSSIAN, "Подпишитесь на утреннюю рассылку и будьте в курсе главного."),
    (RUSSIAN, "Читайте также: семь вещей, которые стоит взять в дорогу"),
    (RUSSIAN, "Тёплая ванна в конце недели творит чудеса. Зажгите свечу, включите тихую музыку и отпустите все заботы."),
    (RUSSIAN, "Материал доступен только подписчикам. Оформите подписку, чтобы читать без ограничений."),
    (CHINESE, "护士从不吃的一种零食"),
    (CHINESE, "⚡ 耳机大促销，全场三折起！|满99元包邮，七天无理由退换"),
    (CHINESE, "订阅我们的早报，第一时间掌握要闻。"),
    (CHINESE, "相关阅读：旅行必备的七件小物"),
    (CHINESE, "周末泡个热水澡，点一支蜡烛，听听轻音乐，让烦恼统统消失。"),
    (CHINESE, "版权所有 © 纪事报　卡ICP备00000000号"),
]


@pytest.mark.parametrize("paper", [ENGLISH, RUSSIAN, CHINESE], ids=["en", "ru", "zh"])
def test_a_clean_paper_loses_nothing(paper: str) -> None:
    assert noise.find(paper.split("\n")) == {}


@pytest.mark.parametrize("place", [3, 99], ids=["inside", "at the end"])
@pytest.mark.parametrize(("paper", "advert"), ADVERTS)
def test_an_advert_is_set_aside_whole_and_nothing_else(paper: str, advert: str, place: int) -> None:
    own, foreign = paper.split("\n"), advert.split("|")
    place = min(place, len(own))
    found = noise.find([*own[:place], *foreign, *own[place:]])
    assert sorted(found) == list(range(place, place + len(foreign)))
    assert all(found.values())


@pytest.mark.parametrize(
    "paragraph",
    [
        "Zenit Works offered its clients a discount of 20% and free delivery, the price list showed.",
        "“Click here and win a prize,” the mail that Orion Trade sent to its clients said.",
        "The officials said readers of the newsletter had been asked to subscribe to a false site of Zenit Works.",
        "ООО «Орион-Трейд» предложило заводу «Зенит» скидку 20% и бесплатную доставку, сообщил сотрудник.",
        "猎户座贸易公司表示，已向天顶工厂免费提供备件，并给予八折优惠。",
    ],
)
def test_a_report_about_offers_is_no_advert(paragraph: str) -> None:
    own = (
        ENGLISH.split("\n") if paragraph.isascii() or paragraph.startswith("“") else RUSSIAN.split("\n") if "О" in paragraph else CHINESE.split("\n")
    )
    assert noise.find([*own[:3], paragraph, *own[3:]]) == {}


def test_a_paper_that_speaks_to_its_reader_throughout_keeps_its_own_voice() -> None:
    guide = [
        "How to read a bill of lading",
        "You start with the shipper. If you know the port, you can find the vessel and compare its track with your papers in the archive.",
        "You then look at the consignee. Your best friend is the register of companies, which you can search for free in many countries.",
        "If you find two spellings of one name, you keep both. You never correct a paper, because you may need the wrong spelling later.",
        "When you are done, you write down where you found each thing. You will thank yourself when your editor asks you about it.",
    ]
    assert noise.find(guide) == {}


@pytest.mark.parametrize(
    "heading", ["Who are the main players?", "The paper trail", "No answers from the harbour board of Sestrin", "MONEY CAME FROM THREE DOORS"]
)
def test_a_heading_that_shares_no_word_with_its_paper_stays(heading: str) -> None:
    own = ENGLISH.split("\n")
    assert noise.find([*own[:3], heading, *own[3:]]) == {}


def test_a_single_paragraph_loses_nothing_unless_it_is_an_advert() -> None:
    assert noise.find(["Orion Trade billed Zenit Works for twelve pumps."]) == {}
    assert noise.find(["Click here to claim your free prize before midnight!"]) != {}


def test_a_text_of_adverts_alone_may_be_set_aside_whole() -> None:
    adverts = ["🎁 Win a Free Phone Today!", "Click here to claim your prize before midnight.", "Subscribe to our newsletter now."]
    assert sorted(noise.find(adverts)) == [0, 1, 2]


def test_most_of_a_paper_is_never_set_aside() -> None:
    adverts = [f"Click here to claim your free prize number {n} before midnight, with code ORION and free delivery!" for n in range(10)]
    own = "Orion Trade billed Zenit Works for twelve pumps in May 2024, an invoice showed."
    found = noise.find([own, *adverts])
    assert 0 not in found
    assert sum(len(([own, *adverts])[at]) for at in found) <= len(own + "".join(adverts)) / 2


def test_a_menu_of_single_words_is_told_from_a_heading() -> None:
    menu = ["Home", "World", "Business", "Sport", "Log in"]
    paper = [*menu, *ENGLISH.split("\n")]
    assert sorted(noise.find(paper)) == [0, 1, 2, 3, 4]
    assert noise.find([*ENGLISH.split("\n")[:3], "Business", *ENGLISH.split("\n")[3:]]) == {}


def test_an_address_block_is_no_menu() -> None:
    letter = [
        "Zenit Works",
        "12 Harbour Road",
        "Port Callan",
        "Dear Mr Lomov,",
        "Orion Trade billed Zenit Works for pumps.",
        "Yours sincerely,",
        "Ann Ferris",
        "Director",
    ]
    assert noise.find(letter) == {}


def test_what_repeats_another_paragraph_is_set_aside_once() -> None:
    own = ENGLISH.split("\n")
    assert noise.find([*own, own[2]]) == {len(own): "repeats what stands elsewhere in the paper"}
    assert list(noise.find([*own[:3], "Lomov did not reply.", *own[3:], "Lomov did not reply."])) == []  # a short sentence recurs by nature
    pull_quote = "“You can buy anything if you know who to ask”"
    assert list(noise.find([*own, pull_quote])) == [len(own)]


def test_what_stands_there_again_and_again_is_structure() -> None:
    own = ENGLISH.split("\n")
    question = "Question to the witness: what did you see in the harbour of Port Callan on that day?"
    assert noise.find([own[0], question, own[1], question, own[2], question, own[4]]) == {}

"""What sort of paper: told by the words that such papers use about themselves."""

import pytest

from wherefrom.ingest import paper
from wherefrom.model import Paper


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("INVOICE No. 12\nOrion Trade\nUnit price: $40\nTotal due: $400", Paper.INVOICE),
        ("Счёт на оплату № 12\nПлательщик: завод «Зенит»", Paper.INVOICE),
        ("形式发票\n单价：40美元", Paper.INVOICE),
        ("Account statement\nOpening balance 100\nClosing balance 90", Paper.STATEMENT),
        ("Booking confirmation OT-12\nPassenger: Ann Ferris\nSeat 14A", Paper.BOOKING),
        ("Декларация на товары № 12\nГрузополучатель: завод «Зенит»", Paper.CUSTOMS),
        ("FOR IMMEDIATE RELEASE\nZenit Works opens a plant", Paper.PRESS_RELEASE),
        ("Уважаемый Павел Андреевич!\nСообщаем о поставке.\nС уважением, А. Феррис", Paper.LETTER),
        ("Dear Mr Lomov,\nWe write about pumps.\nYours sincerely,\nAnn Ferris", Paper.LETTER),
        ("Отчёт об испытаниях насоса\nВыводы: годен", Paper.REPORT),
        ("公司简介\n江川精机有限公司成立于2011年", Paper.PROFILE),
        ("Packing list\n12 pumps", Paper.LIST),
        ("Officials said the pumps were seen by a clerk, who told the Post so, according to documents.", Paper.ARTICLE),
        ("Orion Trade has pumps.", Paper.OTHER),
    ],
)
def test_a_paper_is_sorted_by_its_own_words(text: str, kind: Paper) -> None:
    assert paper.sort(text, bylined=False)[0] is kind


def test_the_reason_names_the_words() -> None:
    assert paper.sort("INVOICE No. 12\nUnit price: $40", bylined=False)[1] == "it says “invoice no”, “unit price”"


def test_a_byline_speaks_for_an_article() -> None:
    assert paper.sort("Orion Trade has pumps.", bylined=True) == (Paper.ARTICLE, "it has a byline or a dateline")


def test_an_article_about_an_invoice_is_no_invoice() -> None:
    text = "Orion Trade billed the works, according to invoice No. 12, which was seen by the Harbour Post; officials said so and others told it."
    assert paper.sort(text, bylined=False)[0] is Paper.ARTICLE

"""Spellings of one word share a skeleton."""

import pytest

from wherefrom.matching import skeleton
from wherefrom.matching.skeleton import learn, sound

ALIKE = [
    ("Щукин", "SCHUKIN", "Shchukin"),
    ("Артём", "Artyom", "Artem"),
    ("Евгений", "Yevgeny", "Evgenii"),
    ("Лисицкий", "Lisitskiy", "Lisitskij"),
    ("Алексей", "Alexey", "Aleksei"),
    ("Корунд", "Korund", "Corund"),
    ("Хасан", "Hassan", "Khasan"),
    ("Валерьевич", "Valeryevich", "Valerevich"),
    ("Γεωργίου", "Georgiou"),
    ("გიორგი", "Giorgi"),
    ("Հակոբ", "Hakob"),
    ("محمود", "mhmud"),
    ("东湖灯", "Donghudeng"),
    ("Müller", "Mueller"),
    ("Łukasz", "Lukasz"),
    ("Əliyev", "Aliyev"),
]


@pytest.mark.parametrize("spellings", ALIKE, ids=[s[-1] for s in ALIKE])
def test_spellings_of_a_word_have_one_skeleton(spellings: tuple[str, ...]) -> None:
    assert len({sound(s) for s in spellings}) == 1, {s: sound(s) for s in spellings}


@pytest.mark.parametrize(("a", "b"), [("Orion", "Oreon"), ("Jamal", "Yamal"), ("Zhang", "Chang"), ("Kupava", "Kurava")])
def test_other_words_have_other_skeletons(a: str, b: str) -> None:
    assert sound(a) != sound(b)


def test_every_letter_of_a_skeleton_is_latin_a_digit_or_a_hacek() -> None:
    assert set("".join(sound(s) for spellings in ALIKE for s in spellings)) <= set("abcdefghijklmnopqrstuvwxyz0123456789čšž")


def test_learning_many_words_at_once_is_folding_each() -> None:
    words = ["Жжёнов", "straße", "Ойл", "غاز", "东湖灯", "Sh", "ie", "Ng"]
    learn([w + "q" for w in words])
    assert [sound(w + "q") for w in words] == [sound(w.lower() + "Q") for w in words]


def test_a_skeleton_of_a_name_leaves_out_the_legal_form() -> None:
    assert skeleton("ООО «Заря»") == skeleton("Zarya LLC") == "zaria"

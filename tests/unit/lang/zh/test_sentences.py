"""Chinese sentences and words."""

from wherefrom.lang.zh.parse import tokens
from wherefrom.lang.zh.sentences import sentences


def test_a_sentence_ends_behind_its_closing_quote() -> None:
    text = "他说：“没有。”江川公司否认！\n来源：新闻"
    assert [text[a:b] for a, b in sentences(text)] == ["他说：“没有。”", "江川公司否认！", "来源：新闻"]


def test_words_stand_at_their_offsets_also_in_long_texts() -> None:
    text = "江川精机有限公司向泽尼特工厂供应了水泵。" * 40
    found = tokens(text)
    assert all(text[t.start : t.end] == t.text for t in found)
    assert "".join(t.text for t in found) == text

"""Bytes to characters: every common encoding, and bytes that are none."""

import pytest

from wherefrom.errors import UnsupportedFormat
from wherefrom.ingest.encoding import decode, is_blank

ENGLISH = "“Orion Trade” billed Zenit Works £5,000 – the café in Zürich was closed…"
RUSSIAN = "ООО «Балт-Лоджистик» поставило заводу «Зенит» 18 камер. Директор завода на вопросы не ответил."
CHINESE = "江川精机有限公司去年向泽尼特工厂供应了十二台水泵，货值逾40万元。该公司没有回应置评请求。"
TRADITIONAL = "江川精機有限公司去年向澤尼特工廠供應了十二台水泵，該公司沒有回應。"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *(
            (text, encoding)
            for text in (ENGLISH, RUSSIAN, CHINESE)
            for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32")
        ),
        (ENGLISH, "cp1252"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN.replace("«", '"').replace("»", '"'), "koi8-r"),
        (CHINESE, "gb18030"),
        (CHINESE, "gbk"),
        (TRADITIONAL, "big5"),
        ("Ziółkowski powiedział wczoraj, że spółka w Łodzi nie otrzymała żadnych części.", "utf-8"),
    ],
)
def test_a_text_comes_back_as_it_was_written(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).characters == text


@pytest.mark.parametrize("text", ["Компания «Балт» не ответила", "Акт сверки", "поставка"])
@pytest.mark.parametrize("encoding", ["cp1251", "utf-16-le"])
def test_a_few_words_are_enough_for_russian(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).characters == text


def test_a_byte_order_mark_is_dropped_and_line_ends_are_kept() -> None:
    assert decode(b"\xef\xbb\xbfOne.\r\nTwo.\r\n").characters == "One.\r\nTwo.\r\n"


def test_damaged_bytes_in_utf8_are_counted_and_marked() -> None:
    decoded = decode("Завод «Зенит» ".encode() + b"\xff\xfe" + " не ответил".encode())
    assert decoded.characters == "Завод «Зенит» \ufffd\ufffd не ответил"
    assert (decoded.encoding, decoded.lost) == ("utf-8", 2)


def test_a_replacement_sign_that_the_author_wrote_is_not_counted_as_damage() -> None:
    assert decode("a \ufffd sign".encode()).lost == 0


def test_a_truncated_utf16_file_is_read_to_its_end() -> None:
    decoded = decode(RUSSIAN.encode("utf-16")[:-1])
    assert decoded.characters == RUSSIAN[:-1] + "\ufffd"
    assert decoded.lost == 2


def test_ascii_is_never_taken_for_chinese() -> None:
    assert decode(b"the caf\xe9 was closed and nobody answered the door there").characters.startswith("the café was")


def test_what_a_page_declares_is_believed_when_it_fits() -> None:
    assert decode("Ř".encode("cp1250"), declared="windows-1250").characters == "Ř"


def test_what_a_page_declares_is_passed_over_when_it_does_not_fit() -> None:
    assert decode(RUSSIAN.encode(), declared="koi8-r").characters == RUSSIAN
    assert decode(RUSSIAN.encode("cp1251"), declared="no-such-encoding").characters == RUSSIAN
    assert decode(RUSSIAN.encode("cp1251"), declared="utf-8").characters == RUSSIAN


@pytest.mark.parametrize("data", [bytes(range(256)) * 20, b"MZ" + bytes(200), b"\x01\x02\x03\x04\x05" * 50])
def test_binary_data_is_refused(data: bytes) -> None:
    with pytest.raises(UnsupportedFormat, match="binary data"):
        decode(data)


@pytest.mark.parametrize("text", ["", " \r\n\t", "\u200b\ufeff\u00a0\n"])
def test_invisible_characters_are_nothing_to_read(text: str) -> None:
    assert is_blank(text)

"""Tiny files of every kind, made of bytes: no library that writes them is needed, and every part can be broken on purpose."""

import io
import tarfile
import zipfile
from collections.abc import Mapping, Sequence
from email.message import EmailMessage

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def packed(members: Mapping[str, bytes | str], stored: Sequence[str] = ()) -> bytes:
    """A zip archive."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content, zipfile.ZIP_STORED if name in stored else None)
    return stream.getvalue()


def tarred(members: Mapping[str, bytes], mode: str = "w") -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode=mode) as archive:  # type: ignore[call-overload]  # the mode is a variable
        for name, content in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return stream.getvalue()


def relations(targets: Mapping[str, tuple[str, str]]) -> str:
    rows = "".join(f'<Relationship Id="{i}" Type="{R}/{kind}" Target="{target}"/>' for i, (kind, target) in targets.items())
    return f'<Relationships xmlns="{RELATIONS}">{rows}</Relationships>'


def word(body: str, extra: Mapping[str, bytes | str] | None = None, related: Mapping[str, tuple[str, str]] | None = None) -> bytes:
    """A Word document with this body; `extra` are more parts."""
    return packed(
        {
            "word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>',
            "word/_rels/document.xml.rels": relations(related or {}),
            **(extra or {}),
        }
    )


def paragraph(words: str, style: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}<w:r><w:t>{words}</w:t></w:r></w:p>"


def workbook(
    sheets: Mapping[str, str], hidden: Sequence[str] = (), strings: Sequence[str] = (), formats: Sequence[tuple[int, str]] = (), more: str = ""
) -> bytes:
    """A workbook: the rows of each sheet as XML, shared strings, and cell styles with their number formats."""
    names = list(sheets)
    entries = "".join(
        f'<sheet name="{n}" sheetId="{i}" r:id="r{i}"{" state=" + chr(34) + "hidden" + chr(34) if n in hidden else ""}/>'
        for i, n in enumerate(names, 1)
    )
    related = {f"r{i}": ("worksheet", f"worksheets/sheet{i}.xml") for i in range(1, len(names) + 1)}
    codes = "".join(f'<numFmt numFmtId="{i}" formatCode="{code}"/>' for i, code in formats if code)
    styles = '<xf numFmtId="0"/>' + "".join(f'<xf numFmtId="{i}"/>' for i, _ in formats)
    return packed(
        {
            "xl/workbook.xml": f'<workbook xmlns="{S}" xmlns:r="{R}">{more}<sheets>{entries}</sheets></workbook>',
            "xl/_rels/workbook.xml.rels": relations({**related, "s": ("sharedStrings", "sharedStrings.xml"), "f": ("styles", "styles.xml")}),
            "xl/sharedStrings.xml": f'<sst xmlns="{S}">{"".join(f"<si><t>{s}</t></si>" for s in strings)}</sst>',
            "xl/styles.xml": f'<styleSheet xmlns="{S}"><numFmts>{codes}</numFmts><cellXfs>{styles}</cellXfs></styleSheet>',
            **{
                f"xl/worksheets/sheet{i}.xml": f'<worksheet xmlns="{S}"><sheetData>{sheets[n]}</sheetData></worksheet>'
                for i, n in enumerate(names, 1)
            },
        }
    )


def pdf(pages: Sequence[str], more: str = "") -> bytes:
    """A PDF whose pages have these content streams, the font `/F` and 612 by 792 points. `more` goes into its trailer."""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{' '.join(f'{4 + 2 * i} 0 R' for i in range(len(pages)))}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for i, content in enumerate(pages):
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F 3 0 R >> >> /Contents {5 + 2 * i} 0 R >>")
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
    out, places = "%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{at:010} 00000 n \n" for at in places)
    count = len(objects) + 1
    out += f"xref\n0 {count}\n0000000000 65535 f \n{table}trailer\n<< /Size {count} /Root 1 0 R {more}>>\nstartxref\n{len(out)}\n%%EOF\n"
    return out.encode("latin-1")


def shown(lines: Sequence[str | tuple[float, float, str]], size: int = 11) -> str:
    """Lines of text from the top of a page down; one with a place of its own stands there."""
    placed = [line if isinstance(line, tuple) else (72.0, 720.0 - at * 1.2 * size, line) for at, line in enumerate(lines)]
    return "\n".join(f"BT /F {size} Tf {x} {y} Td ({words}) Tj ET" for x, y, words in placed)


def mail(subject: str, body: str, attached: Mapping[str, bytes] | None = None) -> bytes:
    message = EmailMessage()
    message["From"], message["To"], message["Date"], message["Subject"] = (
        "a.lomova@orion.example",
        "office@zenit.example",
        "Mon, 14 Oct 2024 11:00:00 +0300",
        subject,
    )
    message["Message-ID"] = "<1@orion.example>"
    message.set_content(body)
    for name, data in (attached or {}).items():
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()

"""A release in LibreOffice: what a hostile story wrote stays text, and the guide's way of opening it works."""
import csv
import pathlib
import re
import subprocess

import openpyxl
import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
GUIDE = (ROOT / ".github" / "researcher.md").read_text(encoding="utf-8")
# Field separator comma, quote, UTF-8, from line 1, no column formats, language of the system, quoted cells as text.
AS_OPENED = "CSV:44,34,76,1"
# The same with every column as text, as the guide says.
AS_TEXT = "CSV:44,34,76,1,{columns}"


def convert(folder, source, target, filter_name, place):
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{place}/profile", "--headless", f"--infilter={filter_name}",
         "--convert-to", target, "--outdir", str(place), str(folder / source)],
        check=True, capture_output=True, timeout=240)
    return place / f"{pathlib.Path(source).stem}.{target}"


def header(path):
    with open(path, encoding="utf-8", newline="") as file:
        return next(csv.reader(file))


def text_columns(path):
    return AS_TEXT.format(columns="/".join(f"{number}/2" for number in range(1, len(header(path)) + 1)))


def cells(path):
    sheet = openpyxl.load_workbook(path).active
    return [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]


@pytest.mark.parametrize("way", ["as opened", "as the guide says"])
@pytest.mark.parametrize("name", ["quotes.csv", "stories.csv", "codebook.csv"])
def test_no_cell_is_a_formula(release, tmp_path, name, way):
    options = AS_OPENED if way == "as opened" else text_columns(release / name)
    book = convert(release, name, "xlsx", options, tmp_path)
    found = cells(book)
    assert found and not [cell.value for cell in found if cell.data_type in ("f", "e")]
    if name == "quotes.csv":
        assert any(str(cell.value).startswith("'=HYPERLINK") for cell in found)


def test_a_formula_would_be_seen(tmp_path):
    (tmp_path / "bad.csv").write_text("words\n=1+1\n", encoding="utf-8")
    book = convert(tmp_path, "bad.csv", "xlsx", AS_OPENED, tmp_path)
    assert [cell.data_type for cell in cells(book)] == ["s", "f"]


def test_codes_stay_as_they_are(release, tmp_path):
    book = convert(release, "stories.csv", "xlsx", text_columns(release / "stories.csv"), tmp_path)
    sheet = openpyxl.load_workbook(book).active
    with open(release / "stories.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [[cell or None for cell in row] for row in rows]


def test_the_formula_of_the_guide_finds_a_label(release, tmp_path):
    formula = re.search(r"```\n(=.*?)\n```", GUIDE, re.S).group(1)
    book = openpyxl.Workbook()
    stories, codebook = book.active, book.create_sheet("codebook")
    stories.title = "stories"
    with open(release / "codebook.csv", encoding="utf-8", newline="") as file:
        lines = list(csv.reader(file))
    for line in lines:
        codebook.append(line)
    code, label = next((line[3], line[4]) for line in lines if line[0] == "status_now" and line[3])
    stories["Z2"] = code
    stories["A1"] = formula
    book.save(tmp_path / "lookup.xlsx")
    found = convert(tmp_path, "lookup.xlsx", "csv", "Calc MS Excel 2007 XML", tmp_path)
    assert header(found)[0] == label

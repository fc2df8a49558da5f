"""`redact` and `anonymize`: what goes through them is people's words, so no message may repeat any."""

import json

import pytest
from terminal import USAGE, files, refused, run

WORDS = ["Guadalupe", "Tzoc"]
STORY = "Me llamo Guadalupe Tzoc."


# Redaction


def spans(*texts):
    lines = "".join(json.dumps({"id": str(n), "lang": "es", "text": text}, ensure_ascii=False) + "\n"
                    for n, text in enumerate(texts))
    result = run("redact", "--format", "jsonl", input=lines.encode())
    assert (result.returncode, result.stderr) == (0, b"")
    answers = [json.loads(line) for line in result.stdout.decode().splitlines()]
    assert [answer["id"] for answer in answers] == [str(n) for n in range(len(texts))]
    # Python counts strings in code points, as the answers do.
    return [{text[span["start"]: span["end"]] for span in answer["spans"]} for text, answer in zip(texts, answers)]


@pytest.mark.parametrize("before", [
    "", "👩‍👧‍👦 ", "🇲🇽🇬🇹 ", "👍🏽 Sí.\r\n", "Can\u0303o\u0301n. ", "\ufeff", "𝒜 ", "한국 ", "\u0000 "])
def test_offsets_count_code_points(before):
    text = f"{before}{STORY} Mi teléfono es 555-014-7788."
    [found] = spans(text)
    assert "Guadalupe Tzoc" in found
    assert any("555-014-7788" in span for span in found)


def test_a_name_in_combining_marks_is_found_whole():
    [found] = spans("Me llamo Jose\u0301 Tzoc y vivo lejos.")
    assert "Jose\u0301 Tzoc" in found


def test_each_line_has_its_answer_and_empty_ones_none():
    text = {"id": "a", "lang": "es", "text": STORY}
    source = f"\n{json.dumps(text)}\r\n   \n{json.dumps(text)}"
    result = run("redact", "--format", "jsonl", input=source.encode())
    assert result.returncode == 0 and len(result.stdout.splitlines()) == 2


def test_a_long_line_is_one_line():
    [found] = spans("No pasó nada más. " * 20_000 + STORY)
    assert "Guadalupe Tzoc" in found


@pytest.mark.parametrize("bad", [b"\xff", b"\xc3", b"\xed\xa0\x80", b"\xc0\xaf", b"\xf5\x80\x80\x80"])
def test_what_is_not_utf8_is_refused_and_not_repaired(bad):
    good = json.dumps({"id": "1", "lang": "es", "text": STORY}).encode() + b"\n"
    line = good.replace(b"Guadalupe", b"Guadalupe" + bad)
    first = run("redact", "--format", "jsonl", input=good).stdout
    message = refused("redact", "--format", "jsonl", input=good + b"\n" + line + good, output=first, never=WORDS)
    assert "Line 3" in message and "UTF-8" in message
    message = refused("redact", "--lang", "es", input=b"Nada.\n" + line, never=WORDS)
    assert "ine 2" in message and "UTF-8" in message


@pytest.mark.parametrize("line", [
    '{"id": "2", "lang": "es", "text": "Me llamo Guadalupe Tzoc', "Guadalupe Tzoc", '["Guadalupe"]', "null",
    '{"id": "2", "lang": "es"}', '{"lang": "es", "text": "Guadalupe"}', '{"id": 2, "text": ["Guadalupe"]}'])
def test_a_line_that_is_no_record_is_named(line):
    good = json.dumps({"id": "1", "lang": "es", "text": STORY}) + "\n"
    first = run("redact", "--format", "jsonl", input=good.encode()).stdout
    source = good + line + "\n" + good
    assert "Line 2" in refused("redact", "--format", "jsonl", input=source.encode(), output=first, never=WORDS)


def test_text_comes_back_with_labels():
    result = run("redact", "--lang", "es", input=f"{STORY} 🙂\n".encode())
    assert (result.returncode, result.stdout.decode()) == (0, "Me llamo [PERSONA 1]. 🙂\n")
    assert run("redact", input=b"").stdout == b""


def test_a_language_without_labels():
    assert "tlh" in refused("redact", "--lang", "tlh", input=STORY.encode(), never=WORDS)
    assert "--format" in refused("redact", "--format", "xml", input=STORY.encode(), status=USAGE, never=WORDS)


# Anonymization


@pytest.fixture
def table(tmp_path):
    """Six rows, one hierarchy, and the arguments that make them 3-anonymous."""
    (tmp_path / "rows.csv").write_text("town;age\n" + "Tlaxiaco;30\nTlaxiaco;30\nTlaxiaco;31\n" * 2)
    (tmp_path / "ladders").mkdir()
    (tmp_path / "ladders" / "age.csv").write_text("30;30-39;*\n31;30-39;*\n")
    return tmp_path


def anonymize(folder, **changed):
    options = {"input": "rows.csv", "hierarchies": "ladders", "quasi": "age", "plain": "town", "k": "3",
               "output": "out.csv", "report": "report.json"} | changed
    return ["anonymize", *(f"--{name}={value}" for name, value in options.items() if value is not None)]


def test_a_good_table_is_anonymized(table):
    result = run(*anonymize(table), cwd=table)
    assert (result.returncode, result.stderr) == (0, b"")
    rows = (table / "out.csv").read_text().splitlines()
    assert len(rows) == 7 and all(row.endswith("30-39") for row in rows[1:])
    assert json.loads((table / "report.json").read_text())["min_class"] >= 3
    assert set(files(table)) == {"rows.csv", "ladders", "ladders/age.csv", "out.csv", "report.json"}


@pytest.mark.parametrize("changed, words", [
    ({"input": "no.csv"}, ["no.csv"]),
    ({"input": "ladders"}, ["ladders"]),
    ({"hierarchies": "no"}, ["no/age.csv"]),
    ({"output": "no/out.csv"}, ["no/out.csv"]),
    ({"report": "no/report.json"}, ["no/report.json"]),
    ({"output": "ladders"}, ["ladders"]),
    ({"quasi": "height"}, ["height"]),
    ({"plain": "height"}, ["height"]),
    ({"quasi": None}, ["--quasi"]),
    ({"k": "0"}, ["--k"]),
    ({"k": "7"}, ["fewer than k = 7"]),
    ({"suppression": "2"}, ["--suppression"]),
])
def test_what_cannot_be_anonymized_leaves_no_file(table, changed, words):
    before = files(table)
    message = refused(*anonymize(table, **changed), cwd=table, never=["Tlaxiaco"])
    for word in words:
        assert word in message
    assert files(table) == before


@pytest.mark.parametrize("file, content, words", [
    ("ladders/age.csv", b"30;30-39;*\n31;*\n", ["age.csv: line 2", "2 columns", "line 1 has 3"]),
    ("ladders/age.csv", b"30;Guadalupe;*\n", ["rows.csv: line 4", "column 2", "age.csv"]),
    ("ladders/age.csv", b"30;Guadalupe;*\n31;Guadalupe;Tzoc\n", ["age.csv: line 2"]),
    ("ladders/age.csv", b"30;\xff;*\n", ["age.csv: line 1", "UTF-8"]),
    ("ladders/age.csv", b"", ["age.csv"]),
    ("rows.csv", b"town;age\nGuadalupe;30\nTzoc\n", ["rows.csv: line 3", "1 cells", "2 in the header"]),
    ("rows.csv", b"town;age\nGuadalupe;30\n\"Tzoc;30\n", ["rows.csv: line 3", "quote"]),
    ("rows.csv", b"town;age\nGuadalupe\xff;30\n", ["rows.csv: line 2", "UTF-8"]),
    ("rows.csv", b"", ["rows.csv", "empty"]),
])
def test_a_mistake_in_a_file_is_named_by_its_line(table, file, content, words):
    (table / file).write_bytes(content)
    before = files(table)
    message = refused(*anonymize(table), cwd=table, never=WORDS)
    for word in words:
        assert word in message, message
    assert files(table) == before


def test_a_failure_keeps_the_file_that_was_there(table):
    (table / "out.csv").write_text("what was there")
    before = files(table)
    refused(*anonymize(table, k="7"), cwd=table)
    assert files(table) == before

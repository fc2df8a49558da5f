"""Forms and texts of the operator's own: a mistake is named by its place, and nothing with a mistake is served."""

import re
import shutil

import pytest
from conftest import ROOT, free_port
from terminal import Serving, files, refused, run

FORMS = ROOT / "Sources" / "Intake" / "Forms"


@pytest.fixture
def broken_form(tmp_path):
    """The program's own form with four mistakes, and the lines they are in."""
    folder = tmp_path / "form"
    shutil.copytree(FORMS, folder)
    form = folder / "police-to-deportation.yaml"
    changes = [
        ("select_one reason, name: reason", "select_one reasn, name: reason", "reasn"),
        ("name: ice_hold, disclosure: plain", "name: ice_hold, disclosure: quasi nowhere", "nowhere"),
        ("{type: select_one gender, name: gender", "{type: select_one gender, name: teller", "teller"),
        ("${ice_hold} = 'yes'", "${nothing} = 'yes'", "nothing"),
    ]
    text, wanted = form.read_text(encoding="utf-8"), {}
    for good, bad, word in changes:
        assert text.count(good) == 1, good
        text = text.replace(good, bad)
    form.write_text(text, encoding="utf-8")
    for _, bad, word in changes:
        wanted[word] = 1 + text[: text.index(bad)].count("\n")
    return form, wanted


def named_lines(message, form):
    return [int(line) for line in re.findall(rf"{re.escape(str(form))}:(\d+): \S", message)]


def test_each_mistake_of_a_form_is_named_with_its_line(broken_form):
    form, wanted = broken_form
    message = refused("form", "check", form)
    # A condition may be named by the line its question begins in.
    assert len(named_lines(message, form)) == len(wanted), message
    for word, line in wanted.items():
        [found] = [named for named, text in zip(named_lines(message, form), message.splitlines()) if word in text]
        assert line - 2 <= found <= line, (word, line, message)


def test_a_form_with_mistakes_is_not_served(broken_form, tmp_path):
    form, wanted = broken_form
    message = refused("serve", "--form", form, "--data", tmp_path / "data", "--port", free_port())
    assert len(named_lines(message, form)) == len(wanted), message
    assert not (tmp_path / "data").exists()


def test_a_form_without_texts_is_not_served(tmp_path):
    shutil.copytree(FORMS, tmp_path / "form")
    form = tmp_path / "form" / "police-to-deportation.yaml"
    text = form.read_text(encoding="utf-8")
    good = "{type: select_one gender, name: gender,"
    form.write_text(text.replace(good, good.replace("name: gender", "name: genero")), encoding="utf-8")
    line = 1 + text[: text.index(good)].count("\n")
    for command in [["form", "check", form],
                    ["serve", "--form", form, "--data", tmp_path / "data", "--port", free_port()]]:
        message = refused(*command)
        assert f"{form}:{line}: en: the text 'question.genero.label' is missing" in message
        assert f"{form}:{line}: es: the text 'question.genero.label' is missing" in message
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize("content", [b"settings: [\n", b"", b"settings: \xff\n"])
def test_a_file_that_is_no_form(tmp_path, content):
    (tmp_path / "form.yaml").write_bytes(content)
    assert "form.yaml" in refused("form", "check", tmp_path / "form.yaml")
    assert "form.yaml" in refused(
        "serve", "--form", tmp_path / "form.yaml", "--data", tmp_path / "data", "--port", free_port())
    assert not (tmp_path / "data").exists()


def test_a_form_that_is_not_there(tmp_path):
    assert "no.yaml" in refused("form", "check", tmp_path / "no.yaml")


def test_the_programs_own_form_has_no_mistake():
    result = run("form", "check", FORMS / "police-to-deportation.yaml")
    assert (result.returncode, result.stderr) == (0, b"")


def without(text, key):
    return re.sub(rf'\n *"{re.escape(key)}":[^\n]*', "", text)


@pytest.mark.parametrize("file, change, words", [
    ("es/consent.json", lambda text: without(text, "consent.version"), ["es", "'consent.version' is missing"]),
    ("es/form.json", lambda text: without(text, "page.telling.title"), ["es", "'page.telling.title' is missing"]),
    ("es/site.json", lambda text: text[: len(text) // 2], ["es/site.json", "not a JSON object"]),
    ("en/staff.json", lambda text: text.replace('": "', '": 7, "', 1), ["en/staff.json", "not a JSON object"]),
    ("es/consent.json", lambda text: text.replace('": "', '": "{n, plural, one {', 1), ["es/consent.json", "ICU"]),
    ("es/redaction-labels.json", lambda text: None, ["es", "redaction-labels.json is missing"]),
])
def test_texts_with_mistakes_are_not_served(tmp_path, file, change, words):
    shutil.copytree(ROOT / "locales", tmp_path / "locales")
    path = tmp_path / "locales" / file
    text = path.read_text(encoding="utf-8")
    changed = change(text)
    assert changed != text
    path.unlink()
    if changed is not None:
        path.write_text(changed, encoding="utf-8")
    message = refused(
        "serve", "--locales", tmp_path / "locales", "--data", tmp_path / "data", "--port", free_port())
    for word in words:
        assert word in message
    assert not (tmp_path / "data").exists()


def test_a_folder_without_languages_is_not_served(tmp_path):
    for folder in [tmp_path, tmp_path / "missing"]:
        message = refused("serve", "--locales", folder, "--data", tmp_path / "data", "--port", free_port())
        assert str(folder) in message
    assert files(tmp_path) == {}


def test_a_whole_copy_of_the_texts_and_the_form_is_served(tmp_path):
    shutil.copytree(ROOT / "locales", tmp_path / "locales")
    form = FORMS / "police-to-deportation.yaml"
    with Serving(tmp_path / "data", "--locales", tmp_path / "locales", "--form", form) as serving:
        serving.wait()
        assert serving.stop() == 0

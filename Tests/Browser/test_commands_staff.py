"""People and releases from the command line, on an installation whose first key holder is set up over http."""

import http.cookiejar
import re
import urllib.parse
import urllib.request

import pytest
from conftest import PASSWORD
from terminal import USAGE, Serving, database, files, refused, run


def set_up_first_key_holder(serving):
    """Chooses the password, as a browser would; the recovery kit stays unconfirmed."""
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
    page = opener.open(serving.links[0]).read().decode()
    action = re.search(r'<form method="post" action="([^"]+)" novalidate', page).group(1)
    fields = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', page))
    fields |= {"password": PASSWORD, "again": PASSWORD}
    answer = opener.open(serving.url + action, urllib.parse.urlencode(fields).encode())
    assert answer.status == 200


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    """A data folder in which `admin` is the only key holder and Xiomara is invited."""
    data = tmp_path_factory.mktemp("staff") / "data"
    with Serving(data) as serving:
        serving.wait()
        set_up_first_key_holder(serving)
        assert serving.stop() == 0
    assert run("staff", "add", "Xiomara", "--role", "advocate", "--data", data).returncode == 0
    return data


def test_a_founded_installation_prints_no_link(data):
    with Serving(data) as serving:
        serving.wait()
        assert serving.stop() == 0
        assert serving.links == [] and "sign in yet" not in serving.output.read_text()


def test_the_list_names_people_and_their_keys(data):
    result = run("staff", "list", "--data", data)
    assert result.returncode == 0
    name, role, state, keys = result.stdout.decode().strip().split("\t")
    assert (name, role, state) == ("admin", "key_holder", "active") and keys != "no keys"


@pytest.mark.parametrize("name", ["admin", " ADMIN ", "Admin"])
def test_a_name_that_is_taken(data, name):
    before = files(data)
    assert "taken" in refused("staff", "add", name, "--role", "legal", "--data", data)
    assert files(data) == before


@pytest.mark.parametrize("name", ["", "   ", "\t\n"])
def test_an_empty_name(data, name):
    before = files(data)
    assert "empty" in refused("staff", "add", name, "--role", "legal", "--data", data)
    assert files(data) == before


@pytest.mark.parametrize("name", ["Uc\x1b[2J", "a\tb", "a\u202eb\x07"])
def test_a_name_that_would_steer_the_terminal(data, name):
    before = files(data)
    message = refused("staff", "add", name, "--role", "legal", "--data", data)
    assert "characters" in message and not re.search(r"[\x00-\x09\x0b-\x1f]", message)
    assert files(data) == before


@pytest.mark.parametrize("role", ["chef", "", "KEY_HOLDER"])
def test_a_role_that_there_is_not(data, role):
    before = files(data)
    message = refused("staff", "add", "Noelia", "--role", role, "--data", data, status=USAGE)
    for known in ["key_holder", "advocate", "legal", "researcher"]:
        assert known in message
    assert files(data) == before


def test_nobody_of_that_name_to_disable(data):
    before = files(data)
    # Who was invited and has not come yet has nothing to lose.
    for name in ["nobody", "Xiomara"]:
        assert name in refused("staff", "disable", name, "--data", data)
    assert files(data) == before


def test_the_last_key_holder_stays(data):
    before = files(data)
    assert "last key holder" in refused("staff", "disable", "admin", "--data", data)
    assert files(data) == before
    with database(data) as connection:
        assert connection.execute("SELECT state FROM people").fetchall() == [("active",)]


@pytest.mark.parametrize("command", [["staff", "list"], ["staff", "disable", "admin"], ["release", "list"]])
def test_looking_where_there_is_nothing_makes_nothing(tmp_path, command):
    assert "no data folder" in refused(*command, "--data", tmp_path / "nowhere")
    assert files(tmp_path) == {}


# Releases


@pytest.mark.parametrize("rules, words", [
    (["--k", "5"], "0 stories"),
    (["--k", "2"], "at least 3"),
    (["--k", "-1"], "at least 3"),
    (["--k", "5", "--suppression", "1"], "0 to less than 1"),
    (["--k", "5", "--leave-out", "nothing_like_it"], "nothing_like_it"),
    (["--k", "5", "--labels", "tlh"], "tlh"),
])
def test_a_release_that_cannot_be(data, tmp_path, rules, words):
    before = files(data)
    rules = [f"{rules[0]}={rules[1]}", *rules[2:]]
    assert words in refused("release", *rules, "--out", tmp_path / "out", "--data", data)
    assert files(tmp_path) == {} and files(data) == before


def test_k_has_to_be_a_number(data, tmp_path):
    assert "--k" in refused("release", "--k", "five", "--out", tmp_path / "out", "--data", data, status=USAGE)
    assert files(tmp_path) == {}


def test_a_release_does_not_write_over_anything(data, tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    (out / "stories.csv").write_text("what was there")
    before = files(tmp_path)
    assert "exists already" in refused("release", "--k", "5", "--out", out, "--data", data)
    assert "no folder" in refused("release", "--k", "5", "--out", tmp_path / "no" / "out", "--data", data)
    assert files(tmp_path) == before


@pytest.mark.parametrize("command", [["publish", "R2001-1"], ["recall", "R2001-1", "--reason", "Told to."]])
def test_a_release_that_there_is_not(data, command):
    before = files(data)
    assert "no release of this name" in refused("release", *command, "--data", data)
    assert files(data) == before

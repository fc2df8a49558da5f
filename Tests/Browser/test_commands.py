"""What the operator sees when something is wrong: a clear sentence, an exit code, and nothing half-written."""

import socket
import time

import pytest
from conftest import free_port
from terminal import USAGE, Serving, database, files, fingerprint, refused, run


@pytest.fixture
def installation(tmp_path):
    """A data folder with an invitation in it and nobody who can sign in."""
    data = tmp_path / "data"
    result = run("staff", "add", "Xiomara", "--role", "advocate", "--data", data)
    assert result.returncode == 0, result.stderr
    return data


# The service


def test_a_new_folder_gets_one_link_and_the_service_ends_cleanly(tmp_path):
    with Serving(tmp_path / "data") as serving:
        serving.wait()
        assert serving.stop() == 0
        assert len(serving.links) == 2, "one link, in two languages"
        assert len({link.rsplit("/", 1)[1] for link in serving.links}) == 1
        assert serving.errors.read_text() == ""


def test_no_second_link_while_one_is_open(tmp_path):
    data = tmp_path / "data"
    for start in range(2):
        with Serving(data) as serving:
            serving.wait()
            assert serving.stop() == 0
            assert bool(serving.links) == (start == 0)
            assert "Nobody can sign in yet" in serving.output.read_text()
    with database(data) as connection:
        assert connection.execute("SELECT count(*) FROM setup_links").fetchone() == (1,)


def test_no_link_beside_that_of_an_invited_key_holder(tmp_path):
    data = tmp_path / "data"
    assert run("staff", "add", "Noelia", "--role", "key_holder", "--data", data).returncode == 0
    with Serving(data) as serving:
        serving.wait()
        assert serving.links == []
        assert "Noelia" in serving.output.read_text()


def test_a_port_in_use_is_named_and_nothing_is_written(tmp_path):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        for command in ["serve", "demo"]:
            message = refused(command, "--data", tmp_path / "data", "--port", port)
            assert str(port) in message and "--port" in message
    assert files(tmp_path) == {}


@pytest.mark.parametrize("host, words", [
    ("no.such.host.invalid", "no.such.host.invalid"), ("192.0.2.1", "192.0.2.1")])
def test_an_address_that_is_not_here_is_not_called_a_used_port(tmp_path, host, words):
    message = refused("serve", "--https", "--host", host, "--data", tmp_path / "data", "--port", free_port())
    assert words in message and "Another program" not in message
    assert files(tmp_path) == {}


@pytest.mark.parametrize("port", ["0", "65536", "eighty"])
def test_a_port_that_cannot_be_is_refused(tmp_path, port):
    assert "--port" in refused("serve", "--data", tmp_path / "data", "--port", port, status=USAGE)
    assert files(tmp_path) == {}


def test_plain_http_for_other_machines_has_to_be_asked_for(tmp_path):
    data = tmp_path / "data"
    message = refused("serve", "--host", "0.0.0.0", "--data", data, "--port", free_port())
    assert "--https" in message and "--insecure" in message
    assert files(tmp_path) == {}
    for allowed in ["--insecure", "--https"]:
        with Serving(data, "--host", "0.0.0.0", allowed) as serving:
            serving.wait()
            assert serving.stop() == 0


def test_what_is_past_its_time_is_deleted_although_the_first_sweep_failed(installation):
    with database(installation) as connection:
        connection.execute("INSERT INTO drafts (id_hash, locked, last_day) VALUES ('old', x'00', '2001-01-01')")
        connection.execute(
            "CREATE TRIGGER held BEFORE DELETE ON drafts BEGIN SELECT RAISE(ABORT, 'Guadalupe held it'); END")
        with Serving(installation) as serving:
            serving.wait_for("was not deleted", errors=True)
            serving.wait()
            connection.execute("DROP TRIGGER held")
            for _ in range(600):
                left = connection.execute("SELECT count(*) FROM drafts").fetchone()[0]
                if left == 0:
                    break
                time.sleep(0.1)
            assert left == 0
            assert serving.stop() == 0
            assert "Guadalupe" not in serving.errors.read_text()


# The data folder


@pytest.mark.parametrize("command", [
    ["serve", "--port", "18"], ["demo", "--port", "18"], ["staff", "add", "Uc", "--role", "legal"], ["staff", "list"]])
def test_a_file_where_the_folder_should_be(tmp_path, command):
    command = [str(free_port()) if word == "18" else word for word in command]
    (tmp_path / "data").write_text("not a folder")
    for data in [tmp_path / "data", tmp_path / "data" / "inside"]:
        assert str(data) in refused(*command, "--data", data)
    assert files(tmp_path) == {"data": fingerprint(tmp_path / "data")}


def commands_on(data):
    return [
        ["serve", "--data", data, "--port", free_port()],
        ["staff", "add", "Uc", "--role", "legal", "--data", data],
        ["staff", "list", "--data", data],
        ["staff", "disable", "Xiomara", "--data", data],
        ["release", "--k", "5", "--out", data.parent / "out", "--data", data],
        ["release", "list", "--data", data],
    ]


def test_data_of_a_later_version_is_left_alone(installation):
    with database(installation) as connection:
        connection.execute("PRAGMA user_version = 4711")
    before = files(installation.parent)
    for command in commands_on(installation):
        message = refused(*command)
        assert "4711" in message and "later version" in message
    assert files(installation.parent) == before


@pytest.mark.parametrize("kind", ["text", "noise", "another database", "half a database"])
def test_a_data_file_that_is_not_ours_is_left_alone(installation, kind):
    file = installation / "testimonio.sqlite"
    with database(installation) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
    if kind == "text":
        file.write_text("Me llamo Guadalupe Tzoc. " * 400)
    elif kind == "noise":
        file.write_bytes(bytes((n * 7919 + n // 251) % 256 for n in range(9000)))
    elif kind == "another database":
        file.unlink()
        with database(installation) as connection:
            connection.execute("CREATE TABLE shop (thing TEXT)")
    else:
        file.write_bytes(file.read_bytes()[:5000])
    before = files(installation.parent)
    for command in commands_on(installation):
        message = refused(*command, never=["Guadalupe"])
        assert "testimonio.sqlite" in message or "damaged" in message, message
    assert files(installation.parent) == before


def test_a_database_that_another_program_holds(installation):
    with database(installation) as connection:
        connection.execute("BEGIN IMMEDIATE")
        message = refused("staff", "add", "Uc", "--role", "legal", "--data", installation)
        assert "Another process" in message
        connection.execute("ROLLBACK")
        assert connection.execute("SELECT name FROM setup_links").fetchall() == [("Xiomara",)]


# Demonstrations


def test_a_demonstration_takes_no_folder_that_holds_something(installation):
    before = files(installation)
    assert "empty" in refused("demo", "--data", installation, "--port", free_port())
    assert files(installation) == before


def test_a_demonstration_is_never_served_as_real(tmp_path):
    data = tmp_path / "data"
    with Serving(data, command="demo") as demo:
        demo.wait_for("Inventing")
    before = files(data)
    message = refused("serve", "--data", data, "--port", free_port())
    assert "demonstration" in message
    assert "interrupted" in refused("demo", "--data", data, "--port", free_port())
    assert files(data) == before


def test_a_demonstration_is_filled_once(tmp_path):
    for start in range(2):
        with Serving(tmp_path / "data", command="demo") as demo:
            demo.wait_for("Testimonio is at", seconds=300)
            assert demo.stop() == 0
            assert ("Inventing" in demo.output.read_text()) == (start == 0)
            assert demo.errors.read_text() == ""


# Arguments


@pytest.mark.parametrize("command", [
    [], ["serve"], ["demo"], ["staff", "add", "Uc", "--role", "legal"], ["staff", "list"], ["form", "check", "a.yaml"],
    ["redact"], ["anonymize", "--input=a", "--hierarchies=b", "--k=3", "--output=c"], ["release", "--out", "out"]])
def test_an_option_that_there_is_not(tmp_path, command):
    message = refused(*command, "--nonsense", status=USAGE, cwd=tmp_path)
    assert "--nonsense" in message
    assert files(tmp_path) == {}


@pytest.mark.parametrize("command", ["", "serve", "demo", "staff", "form", "redact", "anonymize", "release"])
def test_help_is_no_failure(command):
    result = run(*command.split(), "--help")
    assert result.returncode == 0 and b"OVERVIEW" in result.stdout and result.stderr == b""

"""A full disk, played by a limit on the size of files: a clear message, and nothing partial in place."""
import resource

import pytest

LIMIT = 64 * 1024


def limited():
    resource.setrlimit(resource.RLIMIT_FSIZE, (LIMIT, LIMIT))


def test_anonymize_leaves_the_file_that_was_there(demo, tmp_path):
    (tmp_path / "ladders").mkdir()
    (tmp_path / "ladders" / "age.csv").write_text("".join(f"{age};{age // 10}0;*\n" for age in range(90)))
    (tmp_path / "data.csv").write_text("age\n" + "".join(f"{row % 90}\n" for row in range(90_000)))
    out = tmp_path / "out.csv"
    out.write_text("as it was")
    run = demo.run(
        "anonymize", "--input", str(tmp_path / "data.csv"), "--hierarchies", str(tmp_path / "ladders"), "--quasi", "age",
        "--k", "5", "--output", str(out), preexec_fn=limited)
    assert run.returncode != 0 and f"{out}: File too large; nothing was put in place" in run.stderr
    assert out.read_text() == "as it was"
    assert {file.name for file in tmp_path.iterdir()} == {"ladders", "data.csv", "out.csv"}


@pytest.mark.parametrize("step", ["release", "prepare"])
def test_a_release_is_whole_or_not_there(demo, tmp_path, step):
    out = tmp_path / "out"
    command = ["release"] if step == "release" else ["release", "prepare"]
    before = demo.run("release", "list", "--data", str(demo.data)).stdout
    run = demo.run(*command, "--data", str(demo.data), "--out", str(out), preexec_fn=limited)
    assert run.returncode != 0 and "could not be written" in run.stderr, run.stdout + run.stderr
    assert list(tmp_path.iterdir()) == []
    assert demo.run("release", "list", "--data", str(demo.data)).stdout == before
    archive = demo.data / "releases"
    left = [file.name for file in archive.rglob("*") if "partial" in file.name] if archive.exists() else []
    assert left == []

"""The program as an operator has it in a terminal: arguments in; two streams, an exit code and files out."""

import contextlib
import hashlib
import re
import signal
import sqlite3
import subprocess
from pathlib import Path

from conftest import PROGRAM, free_port

# What a message must not have: marks of a crash, of a Swift value printed as it is, of an address in memory.
TRACES = re.compile(r"Fatal error|Crash|Stack dump|\.swift[: ]|Optional\(|Swift\.|0x[0-9a-f]{6}|⟨|\bat /")
USAGE = 64


def run(*arguments, **options) -> subprocess.CompletedProcess:
    return subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, timeout=300, **options)


def refused(*arguments, status=1, output=b"", never=(), **options) -> str:
    """Runs what must be refused and returns what the operator reads on standard error."""
    result = run(*arguments, **options)
    message = result.stderr.decode("utf-8")
    assert result.returncode == status, (result.returncode, message)
    assert result.stdout == output
    assert message.startswith("Error: ") and message.strip() != "Error:", message
    assert not TRACES.search(message), message
    for word in never:
        assert word not in message
    return message


def files(folder: Path) -> dict:
    """Every file below the folder with its content; of a database, what it holds and not how its pages lie."""
    return {
        str(path.relative_to(folder)): fingerprint(path)
        for path in sorted(folder.rglob("*"))
        if not path.name.endswith(("-wal", "-shm"))
    }


def fingerprint(path: Path) -> str:
    if path.is_dir():
        return "folder"
    content = path.read_bytes()
    if content.startswith(b"SQLite format 3"):
        with contextlib.suppress(sqlite3.DatabaseError), database(path.parent) as connection:
            version = connection.execute("PRAGMA user_version").fetchone()
            content = repr((version, list(connection.iterdump()))).encode()
    return hashlib.sha256(content).hexdigest()


@contextlib.contextmanager
def database(data: Path):
    connection = sqlite3.connect(data / "testimonio.sqlite", timeout=30, isolation_level=None)
    try:
        yield connection
    finally:
        connection.close()


class Serving:
    """`testimonio serve` in the background, until `stop`; both streams go to files."""

    def __init__(self, data: Path, *arguments, command="serve"):
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.output = data.parent / f"{self.port}.out"
        self.errors = data.parent / f"{self.port}.err"
        with self.output.open("w") as output, self.errors.open("w") as errors:
            self.process = subprocess.Popen(
                [PROGRAM, command, "--data", data, "--port", str(self.port), *arguments], stdout=output, stderr=errors)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()

    def wait_for(self, text: str, errors=False, seconds=120):
        file = self.errors if errors else self.output
        for _ in range(seconds * 10):
            if text in file.read_text():
                return
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(0.1)
                break
        raise AssertionError(f"{text!r} never came: {self.output.read_text()} {self.errors.read_text()}")

    def wait(self):
        self.wait_for("Testimonio is at")

    def stop(self) -> int:
        """The exit code after a polite request to end."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(30)

    @property
    def links(self) -> list:
        return re.findall(r"https?://\S+/(?:preparar|setup)/\S+", self.output.read_text())

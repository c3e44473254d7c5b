"""
Runs every program of test/kernel/programs in real Python and PyTorch, each in a process of its own, and keeps what it
prints and how it ends in test/fixtures/programs.json: `python test/recorder/programs.py`. With names behind it, only
those; the others stay as they are, which is why it writes the file itself.
"""
import concurrent.futures
import json
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).parents[1]
PROGRAMS = ROOT / "kernel" / "programs"
FIXTURE = ROOT / "fixtures" / "programs.json"


def last_line(text):
    """The class and the words of an uncaught error: the lines behind the last frame of a traceback."""
    lines = text.rstrip().split("\n")
    start = max((at for at, line in enumerate(lines) if line.startswith("Traceback ")), default=None)
    if start is None:
        return None
    ends = [at for at, line in enumerate(lines) if at > start and line and not line.startswith(" ")]
    return "\n".join(lines[ends[0] :]) if ends else None


def record(path):
    """What one program prints, its exit status, and the words of what it raised."""
    environment = {**os.environ, "PYTHONHASHSEED": "0", "OMP_NUM_THREADS": "1", "PYTHONWARNINGS": "ignore"}
    ran = subprocess.run([sys.executable, path.name], cwd=path.parent, env=environment, capture_output=True, text=True, timeout=300)
    found = {"status": ran.returncode, "output": ran.stdout}
    # What a tool caught and printed is no end of the program.
    error = last_line(ran.stderr) if ran.returncode else None
    return {**found, "error": error} if error else found


def main():
    """Records all programs, or those whose names are given."""
    paths = sorted(PROGRAMS.rglob("*.py"))
    names = {path.relative_to(PROGRAMS).with_suffix("").as_posix(): path for path in paths}
    known = json.loads(FIXTURE.read_text()) if FIXTURE.exists() else {}
    asked = [name for name in names if len(sys.argv) < 2 or any(name.startswith(one) for one in sys.argv[1:])]
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        recorded = dict(zip(asked, pool.map(record, (names[name] for name in asked))))
    kept = {name: {**known, **recorded}[name] for name in names if name in known or name in recorded}
    FIXTURE.write_text(json.dumps(kept, indent=2, ensure_ascii=False) + "\n")


main()

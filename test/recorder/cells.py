"""
What IPython shows of cells: what each prints, its value, and the error that ends the run. `python test/recorder/cells.py` in
an environment with `ipython` of requirements.txt writes `test/fixtures/cells.json`.
"""
import contextlib
import io
import json
import pathlib

import IPython
from IPython.core.interactiveshell import InteractiveShell

HERE = pathlib.Path(__file__).parent

#: Runs of cells.
NOTEBOOKS = [
    ["a = 1\nprint(a)\na + 1"],
    ["None"],
    ["print('x')"],
    ["1;", "2  ;  # quiet", "3 # shown;", "'a;'"],
    ["x = 5", "x", "x += 1", "x; x"],
    ["for i in range(3):\n    i"],
    ["if True:\n    7"],
    ["def f():\n    return 3\nf()", "f"],
    ["1", "1 / 0", "2"],
    ["print('before')\nundefined\nprint('behind')", "3"],
    ["class A:\n    def __repr__(self):\n        return 'A\\n  of two lines'", "A()", "[A(), A()]"],
    ["import sys\nprint('out')\nprint('err', file=sys.stderr)\n1"],
    ["_ = 3\n_", "4", "_"],
    ["(1,\n 2)"],
    ["", "# only a comment", "5"],
    ["'''text\nof lines'''"],
    ["a = b = 2\na, b"],
    ["def broken(:\n    pass", "1"],
    ["__name__"],
    ["raise ValueError('two\\nlines')"],
    ["assert 1 == 2, 'unequal'"],
    ["import asyncio\nasync def f(n):\n    await asyncio.sleep(0)\n    return n", "await f(3)", "x = await f(4)\nx", "await f(1 / 0)"],
    ["import asyncio\nasync with asyncio.timeout(9):\n    print(await asyncio.gather(asyncio.sleep(0, 1), asyncio.sleep(0, 2)))"],
    ["x = (10\n% 3)\ny = \"\"\"\n%d\n!a\"\"\"\nx, y"],
]

#: Expressions, each a cell of its own.
VALUES = [line for line in (HERE / "values.txt").read_text().splitlines() if line]


def run(sources):
    """What becomes of cells in a fresh shell, until one raises."""
    InteractiveShell.clear_instance()
    shell = InteractiveShell.instance(history_length=0)
    shown = []
    shell.displayhook.write_format_data = lambda formats, _=None: shown.append(formats["text/plain"])
    shell.displayhook.write_output_prompt = lambda: None
    shell.displayhook.finish_displayhook = lambda: None
    shell.showtraceback = shell.showsyntaxerror = lambda *_, **__: None
    found = []
    for source in sources:
        shown.clear()
        output, warnings = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(output), contextlib.redirect_stderr(warnings):
            result = shell.run_cell(source, store_history=True)
        error = result.error_before_exec or result.error_in_exec
        told = {"output": output.getvalue(), "warnings": warnings.getvalue()}
        if shown:
            told["value"] = shown[0]
        if error:
            told["error"] = [type(error).__name__, error.msg if isinstance(error, SyntaxError) else str(error)]
        found.append(told)
        if error:
            break
    return {"sources": sources, "cells": found}


def main():
    runs = [run(sources) for sources in NOTEBOOKS + [[value] for value in VALUES]]
    text = json.dumps({"ipython": IPython.__version__, "runs": runs}, indent=1, ensure_ascii=False)
    (HERE.parent / "fixtures" / "cells.json").write_text(text + "\n")


if __name__ == "__main__":
    main()

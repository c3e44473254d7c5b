"""What a notebook takes beside Python: commands of IPython's own, which are passed over, and `await` outside of a function."""
import ast
import asyncio
import inspect
import re

from .waiting import Loop

#: A line that IPython reads before Python does, where Python cannot read it: `%matplotlib inline`, `!pip install torch`, `net?`.
_COMMAND = re.compile(r"^(\s*)(?=[%!?]|[\w.]+\?{1,2}\s*$)")

#: A cell that is handed to another program.
_OF_ANOTHER = re.compile(r"\s*%%(?!time|timeit|capture|prun)\w")

_AWAITS = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT


def plain(source):
    """The source with IPython's commands as comments, each on its line, and the numbers of those lines."""
    lines, passed = source.split("\n"), []
    if _OF_ANOTHER.match(source):
        return "\n".join(f"# {line}" for line in lines), [1]
    while True:
        text = "\n".join(lines)
        try:
            ast.parse(text)
        except SyntaxError as error:
            at = (error.lineno or 0) - 1
            # Only what Python refuses: a line of an expression or of a text may begin so.
            if 0 <= at < len(lines) and _COMMAND.match(lines[at]):
                lines[at] = _COMMAND.sub(r"\1pass  # ", lines[at], count=1)
                passed.append(at + 1)
                continue
        return text, sorted(passed)


def read(source, filename):
    """The tree of a cell's source, and the lines that were passed over. Most hold Python alone."""
    try:
        return _parsed(source, filename), []
    except SyntaxError:
        text, passed = plain(source)
        if not passed:
            raise
        return _parsed(text, filename), passed


def _parsed(source, filename):
    """What `ast.parse` answers, without a frame of its own in an error."""
    return compile(source, filename, "exec", ast.PyCF_ONLY_AST, dont_inherit=True)


class Runner:
    """Runs code that may wait; all of one run wait in one loop."""

    def __init__(self):
        self._runner = None

    def run(self, tree, filename, names, watch=None):
        """Runs a tree; answers the value of an expression. What watches it is told its code first."""
        mode = "eval" if isinstance(tree, ast.Expression) else "exec"
        code = compile(tree, filename, mode, flags=_AWAITS, dont_inherit=True)
        if watch:
            watch(code)
        found = eval(code, names)
        return self._wait(found) if code.co_flags & inspect.CO_COROUTINE else found

    def _wait(self, coroutine):
        self._runner = self._runner or asyncio.Runner(loop_factory=Loop)
        try:
            return self._runner.run(coroutine)
        except BaseException as error:
            # Between the cell and what awaits it stand frames of the loop, which are not the reader's.
            while error.__traceback__ and error.__traceback__.tb_frame.f_code is not coroutine.cr_code:
                error.__traceback__ = error.__traceback__.tb_next
            raise

    def end(self):
        """Ends what still waits."""
        if self._runner:
            self._runner.close()

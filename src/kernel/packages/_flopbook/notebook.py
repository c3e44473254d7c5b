"""What a notebook takes beside Python: commands of IPython's own, which are passed over, and `await` outside of a function."""
import ast
import asyncio
import inspect
import io
import re
import tokenize
from functools import cached_property, lru_cache

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


class Cell:
    """A cell as it is read: its tree, and the lines that were passed over."""

    def __init__(self, source, filename):
        self._source, self._filename = source, filename
        self.tree, self.passed = read(source, filename)
        body = self.tree.body
        self._last = body[-1] if body and isinstance(body[-1], ast.Expr) else None

    @cached_property
    def body(self):
        """Its statements but the last, if that is an expression."""
        body = self.tree.body
        return coded(ast.Module(body[:-1] if self._last else body, []), self._filename)

    @cached_property
    def last(self):
        """The expression that it ends in, whose value is shown; `None` where it ends otherwise."""
        return self._last and coded(ast.Expression(self._last.value), self._filename)

    @cached_property
    def is_quiet(self):
        """True where a semicolon ends the cell: a notebook does not show its value then."""
        ignored = (tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.ENDMARKER, tokenize.DEDENT)
        tokens = [one for one in tokenize.generate_tokens(io.StringIO(self._source).readline) if one.type not in ignored]
        return bool(tokens) and tokens[-1].string == ";"


#: A cell that has not been edited is compiled once: Python has learned meanwhile what its code meets.
cell_of = lru_cache(maxsize=100)(Cell)


def coded(tree, filename):
    """The code of a tree, which may await."""
    mode = "eval" if isinstance(tree, ast.Expression) else "exec"
    return compile(tree, filename, mode, flags=_AWAITS, dont_inherit=True)


class Runner:
    """Runs code that may wait; all of one run wait in one loop."""

    def __init__(self):
        self._runner = None

    def run(self, code, names):
        """Runs code; answers the value of an expression."""
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

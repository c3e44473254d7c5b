"""Runs cells as a notebook does: one after another in one namespace, each with its output, its value and its error."""
import re
import sys

import _flopbook

from . import State
from .lines import Lines
from .notebook import Runner, cell_of
from .program import _listed, describe_error, namespace
from .shown import shown

#: A frame of a cell as Python's traceback names it.
_FRAME = re.compile(r'^(\s*)File "(Cell In\[\d+\])", line', re.MULTILINE)


def _name(number):
    return f"Cell In[{number}]"


class Cells:
    """One run. Lines are told as if all cells stood one below the other."""

    def __init__(self, sources):
        self._sources = sources
        self._names = namespace("")
        del self._names["__file__"]
        self._lines = Lines(sources)
        self._runner = Runner()
        State.places, before = {}, 0
        for number, source in enumerate(sources, 1):
            State.places[_name(number)] = before
            _listed(source, _name(number))
            before += source.count("\n") + 1

    def run(self, number):
        """
        Runs a cell; answers its value as a notebook shows it, the class, words, line, cell and traceback of an error,
        the lines that are passed over, since they are no Python, and for each line of the value the line that called the
        module that it is about, or 0.
        """
        passed = []
        _flopbook.watched = self._lines
        # By this a program knows that a person sits before it, and shows what a cell comes to.
        sys.ps1 = "In : "
        try:
            source, filename = self._sources[number - 1], _name(number)
            cell = cell_of(source, filename)
            passed = cell.passed
            try:
                self._lines.add(cell.tree, source, filename)
                value, called = self._run(cell)
            finally:
                # What is printed last may be too much, and is interrupted for that.
                sys.stdout.flush()
                sys.stderr.flush()
            return [value, None, passed, called]
        except BaseException as error:
            return [None, self._described(error), passed, []]
        finally:
            _flopbook.watched = None
            del sys.ps1

    def _run(self, cell):
        self._lines.watch(cell.body)
        self._runner.run(cell.body, self._names)
        if cell.last is None:
            return None, []
        value = self._runner.run(cell.last, self._names)
        if value is None or cell.is_quiet:
            return None, []
        self._names["_"] = value
        return shown(value), _called(value)

    def _described(self, error):
        name, words, place, traceback, *first = describe_error(error)
        # Where it cannot be read is told apart.
        words = error.msg if isinstance(error, SyntaxError) else words
        return [name, words, place, _FRAME.sub(r"\1\2, line", traceback), *first]

    def lines(self):
        """The shape that each line made last, in brackets of lists, how often it ran, and the names of its sizes."""
        self._lines.close()
        return self._lines.told()

    def end(self):
        """Ends what still waits."""
        self._runner.end()


def _called(value):
    """For each line of a table of modules the line that called its module, or 0; nothing of another value."""
    tool = sys.modules.get("torchinfo")
    return value._calling_lines() if tool and type(value) is tool.ModelStatistics else []

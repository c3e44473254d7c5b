"""The shape that each line of a program makes, with the names of its sizes, and how often it ran."""
import sys

import _flopbook

from . import State
from .names import Names, may_read


class _Line:
    """What one line has made last; how often each of its calls was made, and by which frame last."""

    __slots__ = ("shape", "names", "calls")

    def __init__(self):
        self.shape, self.names, self.calls = None, None, {}

    def times(self):
        """A line of several calls ran as often as the one that was made most often."""
        return max(times for times, _ in self.calls.values())


class Lines:
    """Sees what calls make."""

    def __init__(self, sources):
        self._lines = {}
        self._names = Names() if may_read(sources) else None

    def add(self, tree, source, filename):
        """Takes a cell before it runs."""
        if self._names:
            self._names.add(tree, source, filename)

    def watch(self, code):
        if self._names:
            self._names.watch(code)

    def close(self):
        if self._names:
            self._names.close()

    def carry(self, made, rule, operands, given):
        """Notes which sizes a call has from what it was given."""
        if self._names:
            self._names.carry(made, rule, operands, given)

    def see(self, made, called=""):
        """Notes what was made at the line of the program that asked for it; `called` is the function that it calls."""
        shape = _shape(made)
        if shape is not None:
            place, call, entry, frame = _asking(sys._getframe(1))
            # What a layer is made of is no tensor that the line makes.
            if place and entry.f_code.co_name != "__init__":
                line = self._lines.setdefault(place, _Line())
                line.shape = shape
                if self._names:
                    self._names.give(made, called, frame)
                    line.names = self._names.of(made, frame)
                times, last = line.calls.get(call, (0, None))
                # One call of the program may make several tensors: all of them inside the same frame.
                line.calls[call] = (times + (last is not entry), entry)
        return made

    def told(self):
        return [[place, line.shape, line.times(), line.names] for place, line in sorted(self._lines.items())]


def _asking(frame):
    """The nearest line of the program, which of its calls runs, the frame that it has entered, and the program's."""
    entry = None
    while frame is not None:
        before = State.places.get(frame.f_code.co_filename)
        if before is not None:
            return before + frame.f_lineno, (frame.f_code, frame.f_lasti), entry, frame
        entry, frame = frame, frame.f_back
    return 0, None, None, None


def _shape(made):
    """The sizes of a tensor, or of several in their brackets; `None` where there is no tensor."""
    from torch import Tensor

    if isinstance(made, Tensor):
        return [int(size) for size in made.shape]
    if isinstance(made, (tuple, list)):
        shapes = [one for part in made if (one := _shape(part)) is not None]
        return shapes or None
    return None

"""Sizes that know what was calculated of them: a trace shows it as operators."""
import sys

import _flopbook

_PACKAGES = _flopbook._PACKAGES


class Traced(int):
    """A size of a tensor while a trace is read."""


class Calculated(Traced):
    """A number that a program has calculated from sizes. A function that takes it as a whole number takes it from the trace."""

    def __index__(self):
        return _taken(self, int.__index__(self))

    def __int__(self):
        return _taken(self, int.__int__(self))


class CalculatedFloat(float):
    """The same, with a point."""


def _taken(calculated, number):
    if _flopbook.traced is not None and not _by_program():
        _flopbook.calculated(calculated)
    return number


def _by_program():
    return not sys._getframe(2).f_code.co_filename.startswith(_PACKAGES)


def _operator(name, free):
    plain = getattr(int, name)

    def operator(self, other):
        if isinstance(other, float):
            made = getattr(float, name)(float(self), other)
        else:
            made = plain(self, other)
        if made is NotImplemented or not _by_program():
            return made
        if isinstance(made, float):
            return CalculatedFloat(made)
        kept = free and type(self) is Traced and type(other) is not Calculated
        return (Traced if kept else Calculated)(made)

    return operator


for _name in ("add", "sub", "mul", "truediv", "pow", "floordiv", "mod"):
    for _side in ("", "r"):
        setattr(Traced, f"__{_side}{_name}__", _operator(f"__{_side}{_name}__", _name in ("floordiv", "mod")))
Traced.__neg__ = lambda self: Calculated(-int(self)) if _by_program() else -int(self)

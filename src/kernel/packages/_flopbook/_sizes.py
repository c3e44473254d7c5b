"""Sizes that know what was calculated of them: a trace shows it as operators."""
import itertools
import sys

import _flopbook

_PACKAGES = _flopbook._PACKAGES

#: The operators of `aten` that a calculation with a size becomes; those of a trace that no analysis counts are left out.
_OPERATORS = {
    "add": ("add",), "radd": ("add",), "sub": ("sub",), "rsub": ("rsub",), "mul": ("mul",), "rmul": ("mul",),
    "truediv": ("div",), "rtruediv": ("reciprocal", "mul"), "pow": ("pow",), "rpow": ("pow",), "floordiv": (),
    "rfloordiv": (), "mod": (), "rmod": (), "neg": ("neg",),
}
#: Calculations of which it is not known what they become.
_UNKNOWN = ("divmod", "rdivmod", "abs", "round", "floor", "ceil", "trunc", "and", "rand", "or", "ror", "xor", "rxor", "lshift",
            "rlshift", "rshift", "rrshift", "invert")


_numbers = itertools.count()


class Node:
    """One calculation: its operators, `None` where they are not known, what it is made of, and which modules ran."""

    __slots__ = ("operators", "of", "modules", "number")

    def __init__(self, operators, of):
        self.operators, self.of, self.modules, self.number = operators, of, tuple(_flopbook.running), next(_numbers)


def reached(values):
    """The calculations that some numbers are made of, each once, in the order in which they were made."""
    found, left = {}, [one._node for one in values]
    while left:
        node = left.pop()
        if id(node) not in found:
            found[id(node)] = node
            left += node.of
    return sorted(found.values(), key=lambda node: node.number)


class Traced(int):
    """A size of a tensor while a trace is read."""

    _node = None


class Calculated(Traced):
    """A number that a program has calculated from sizes. A function that takes it as a whole number takes it from the trace."""

    def __index__(self):
        return _taken(self, int.__index__(self))

    def __int__(self):
        return _taken(self, int.__int__(self))


class CalculatedFloat(float):
    """The same, with a point."""

    _node = None


def _taken(calculated, number):
    if _flopbook.traced is not None and not _by_program(3):
        _flopbook.calculated(calculated)
    return number


def _by_program(depth=2):
    return not sys._getframe(depth).f_code.co_filename.startswith(_PACKAGES)


def _noted(made, operators, operands):
    """A number that knows how it was calculated."""
    of = [one._node for one in operands if getattr(one, "_node", None) is not None]
    if operators == () and not of:
        return Traced(made)
    number = CalculatedFloat(made) if isinstance(made, float) else Calculated(made)
    number._node = Node(operators, of)
    return number


def _operator(base, name, operators):
    plain = getattr(base, name)

    def operator(self, *others):
        pointed = base is int and any(isinstance(one, float) for one in others)
        made = getattr(float, name)(float(int.__int__(self)), *others) if pointed else plain(self, *others)
        if made is NotImplemented or not isinstance(made, (int, float)) or not _by_program():
            return made
        return _noted(made, operators, (self, *others))

    return operator


for _base, _class in ((int, Traced), (float, CalculatedFloat)):
    for _name in (*_OPERATORS, *_UNKNOWN):
        if hasattr(_base, f"__{_name}__"):
            setattr(_class, f"__{_name}__", _operator(_base, f"__{_name}__", _OPERATORS.get(_name)))

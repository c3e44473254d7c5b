"""`torch.Size`: the shape of a tensor, a tuple of whole numbers."""
import math

import _flopbook
from _flopbook._sizes import Traced


class Size(tuple):
    """A shape. What is cut out of it, or added to it, is one too."""

    def __new__(cls, sizes=()):
        return tuple.__new__(cls, sizes if _flopbook.traced is None else map(Traced, sizes))

    def numel(self):
        return math.prod(self)

    def __getitem__(self, index):
        found = tuple.__getitem__(self, index)
        return Size(found) if isinstance(index, slice) else found

    def __add__(self, other):
        return Size(tuple.__add__(self, tuple(other)))

    def __radd__(self, other):
        return Size(tuple(other) + tuple(self))

    def __mul__(self, times):
        return Size(tuple.__mul__(self, times))

    def __repr__(self):
        return f"torch.Size([{', '.join(map(str, self))}])"

    __str__ = __repr__

    def __call__(self, *given, **named):
        raise TypeError("'torch.Size' object is not callable")


Size.__module__ = "torch"


def sizes(given):
    """Sizes as a function takes them: `view(2, 3)`, `view((2, 3))`, `view(torch.Size([2, 3]))`."""
    if len(given) == 1 and isinstance(given[0], (tuple, list)):
        given = given[0]
    return tuple(one if isinstance(one, int) else one.__index__() for one in given)

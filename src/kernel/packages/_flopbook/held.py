"""
Functions of torch that a program holds under a name of its own, `self.act = F.gelu`: a tool that puts itself before `F.gelu`
later does not see such a call, so calc is told of it.
"""
import sys
import types

from . import _calc


def _functions():
    """What tools put themselves before."""
    import torch
    from torch.nn import functional

    found = [*vars(functional).values(), torch.matmul, torch.mm, torch.bmm, torch.addmm, torch.baddbmm, torch.mul, torch.add]
    return {one for one in found if isinstance(one, (types.FunctionType, types.BuiltinFunctionType))}


def telling(tell, function):
    """A function of which calc is told, by `tell`, how many more of its calls run."""

    def told(*given, **named):
        tell(1)
        try:
            return function(*given, **named)
        finally:
            tell(-1)

    told.op = function
    return told


def unseen(function):
    """A function whose calls the tools do not see that put themselves before it."""
    return telling(_calc.hold, function)


class Held:
    """While it lasts, what modules hold tells of itself; and what stands in the files of their classes."""

    def __init__(self, model):
        own = [one for one in model.modules() if not type(one).__module__.startswith("torch.")]
        files = {type(one).__module__ for one in own}
        self._places = [*map(vars, own), *(vars(sys.modules[name]) for name in files if name in sys.modules)]

    def __enter__(self):
        functions = _functions()
        self._before = [
            (place, name, one)
            for place in self._places
            for name, one in place.items()
            if isinstance(one, (types.FunctionType, types.BuiltinFunctionType)) and one in functions
        ]
        for place, name, one in self._before:
            place[name] = unseen(one)

    def __exit__(self, *_):
        for place, name, one in self._before:
            place[name] = one

"""Functions that several classes share here, though each has its own in PyTorch: messages say which."""
import types

#: Classes of PyTorch's own, by which messages call the `forward` of their heirs.
_ITS_OWN = ("_BatchNorm", "_InstanceNorm")


def known_as(function, name):
    """The same function by another name, which is what messages call it."""
    made = types.FunctionType(
        function.__code__, function.__globals__, function.__name__, function.__defaults__, function.__closure__
    )
    made.__kwdefaults__, made.__qualname__, made.__doc__ = function.__kwdefaults__, name, function.__doc__
    return made


def own_forward(cls):
    """Gives a class the `forward` that it has from a class that PyTorch does not have."""
    holder = next(one for one in cls.__mro__ if "forward" in vars(one))
    private = holder.__name__.startswith("_") and holder.__name__ not in _ITS_OWN
    named = holder is not cls and (private or cls._shares_forward)
    if named and not cls.__name__.startswith("_"):
        cls.forward = known_as(vars(holder)["forward"], f"{cls.__name__}.forward")

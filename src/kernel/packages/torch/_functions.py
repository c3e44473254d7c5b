"""
How functions of `torch` that are methods of a tensor too are written: once, as a body that is told how the program calls
it, and then the arguments by the names that PyTorch's signatures give them.
"""
import _flopbook

from ._arguments import bind, bind_method
from ._operators import check_leaf, written
from ._signatures import METHODS, SIGNATURES
from ._tensor import Tensor

#: Every function of `torch` by its name.
FUNCTIONS = {}


def both(body):
    """Makes `torch.name` and `Tensor.name` of a body."""
    name = body.__name__
    if name in SIGNATURES:
        of_torch(body)
    if name in METHODS:
        of_tensor(body)
    return FUNCTIONS.get(name, body)


#: Functions that write their numbers into a tensor of a wider type too, as those of single numbers do.
_CASTS = ("cat", "concat", "concatenate", "stack", "cumsum", "cumprod", "where", "clamp", "clip", "lerp", "addcmul", "addcdiv")


def of_torch(body):
    """Makes `torch.name`, whose arguments follow PyTorch's signatures."""
    name, called = body.__name__, f"torch.{body.__name__}"
    casts = body.__module__ == "torch._elementwise" or name in _CASTS

    def plain(*given, **named):
        bound = bind(name, given, named)
        if _flopbook.traced is not None:
            for one in bound.values():
                _flopbook.calculated(one)
        out = bound.pop("out", None)
        made = body(called, **bound)
        made = made if out is None else _into(out, made, name, casts)
        return made if _flopbook.watched is None else _flopbook.watched.see(made, name)

    FUNCTIONS[name] = _known_as(plain, name, body)
    return plain


def of_tensor(body):
    """Makes `Tensor.name`."""
    name, called = body.__name__, f"Tensor.{body.__name__}"

    def method(self, *given, **named):
        made = body(called, self, **bind_method(name, given, named))
        return made if _flopbook.watched is None else _flopbook.watched.see(made, name)

    method.body = body
    setattr(Tensor, name, _known_as(method, name, body))
    return method


def _known_as(function, name, body):
    function.__name__ = function.__qualname__ = name
    function.__doc__ = body.__doc__
    return function


def _into(out, made, name, casts):
    """`out=`: tensors that become what was made."""
    if isinstance(made, tuple):
        for one, other in zip(out, made):
            _into(one, other, name, casts)
        return out
    if made.dtype is out.dtype:
        return out._take(made)
    if not casts:
        from .nn.modules._types import c_type

        if name == "multinomial":
            raise RuntimeError(f"multinomial expects Long tensor out, got: {out.dtype.spoken}")
        raise RuntimeError(f"Expected out tensor to have dtype {c_type(made.dtype)}, but got {c_type(out.dtype)} instead")
    if made.dtype.kind > out.dtype.kind:
        raise RuntimeError(
            f"result type {made.dtype.spoken} can't be cast to the desired output type {out.dtype.spoken}"
        )
    made.dtype = out.dtype
    return out._take(made)


def in_place(name):
    """`Tensor.name_`: what the function makes, written into the tensor."""
    plain = getattr(Tensor, name)
    called = f"{name}_"

    def method(self, *given, **named):
        if called in METHODS:
            bind_method(called, given, named)
        return written(self, plain.body(f"Tensor.{called}", self, **bind_method(name, given, named)))

    setattr(Tensor, called, _known_as(method, called, plain))


def named(names, make):
    """Makes several functions, of which some are other names: `abs absolute=abs`."""
    for one in names.split():
        name, _, rule = one.partition("=")
        body = make(name, rule or name)
        body.__name__ = name
        both(body)


__all__ = ["FUNCTIONS", "both", "check_leaf", "in_place", "named", "of_tensor", "of_torch", "written"]

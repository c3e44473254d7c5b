"""Operators of tensors, and what is written in place."""
from . import _values
from ._arguments import bind_method
from ._call import function
from ._grad import is_grad_enabled
from ._tensor import Tensor


def _binary(rule, sign, swapped=False):
    """An operator between tensors, or a tensor and a number."""

    def operator(self, other):
        if not isinstance(other, (Tensor, int, float, complex)):
            if hasattr(other, "_tensor"):
                other = other._tensor
            else:
                return NotImplemented
        if rule == "matmul" and not isinstance(other, Tensor):
            return NotImplemented
        pair = (other, self) if swapped else (self, other)
        given = {"exponent": pair[1]} if rule == "pow" and isinstance(pair[1], (int, float)) else {}
        made = function(rule, sign, pair, **given)
        made._values = _values.combined(rule, pair, made)
        return made

    return operator


def _in_place(rule, sign):
    plain = _binary(rule, sign)

    def operator(self, *given, **named):
        # Whatever does not fit, the operator of the other side may know.
        if len(given) + len(named) != 1 or named and "other" not in named:
            return NotImplemented
        made = plain(self, *given, **named)
        if made is NotImplemented:
            return made
        return written(self, made)

    return operator


def written(tensor, made):
    """What a function made, written into the tensor it was made of."""
    check_leaf(tensor)
    if made.shape != tensor.shape:
        raise RuntimeError(
            f"output with shape {list(tensor.shape)} doesn't match the broadcast shape {list(made.shape)}"
        )
    if made.dtype.kind > tensor.dtype.kind:
        raise RuntimeError(
            f"result type {made.dtype.spoken} can't be cast to the desired output type {tensor.dtype.spoken}"
        )
    made.dtype, made._steps = tensor.dtype, tensor._steps
    tensor._take(made)
    if made._learns:
        tensor._learns, tensor._node = True, made._node
    return tensor


def check_leaf(tensor):
    """Raises where a tensor that is learned would be written over."""
    if tensor._learns and tensor._node is None and is_grad_enabled():
        raise RuntimeError("a leaf Variable that requires grad is being used in an in-place operation.")


for _name, _rule, _sign in (
    ("add", "add", "+"), ("sub", "sub", "-"), ("mul", "mul", "*"), ("truediv", "div", "/"),
    ("floordiv", "floor_divide", "//"), ("mod", "remainder", "%"), ("pow", "pow", "**"), ("matmul", "matmul", "@"),
    ("and", "bitwise_and", "&"), ("or", "bitwise_or", "|"), ("xor", "bitwise_xor", "^"),
):
    setattr(Tensor, f"__{_name}__", _binary(_rule, _sign))
    setattr(Tensor, f"__r{_name}__", _binary(_rule, _sign, swapped=True))
    setattr(Tensor, f"__i{_name}__", _in_place(_rule, f"{_sign}="))

for _name, _sign in (("eq", "=="), ("ne", "!="), ("lt", "<"), ("le", "<="), ("gt", ">"), ("ge", ">=")):
    setattr(Tensor, f"__{_name}__", _binary(_name, _sign))


def _unary(rule, sign):
    def operator(self, *given, **named):
        if given or named:
            bind_method(rule, given, named)
        made = function(rule, sign, (self,))
        made._values = _values.combined(rule, (self,), made)
        return made

    return operator


Tensor.__neg__ = _unary("neg", "-")
Tensor.__pos__ = lambda self: self
Tensor.__abs__ = _unary("abs", "abs")
_inverted = _unary("bitwise_not", "~")


def _invert(self):
    if self.dtype.kind > 1:
        raise TypeError("~ (operator.invert) is only implemented on integer and Boolean-type tensors")
    return _inverted(self)


Tensor.__invert__ = _invert

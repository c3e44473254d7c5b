"""How PyTorch prints the numbers of a tensor (`torch/_tensor_str.py`), for small ones."""
import math

from . import _dtype


def _number(values, dtype):
    """What one number is printed by, all of one width."""
    if dtype.name == "bool" or not dtype.is_floating_point:
        width = max((len(str(one)) for one in values), default=0)
        return lambda one: str(one).rjust(width)
    finite = [one for one in values if math.isfinite(one)]
    if all(one == math.ceil(one) for one in finite):
        texts = lambda one: f"{one:.0f}." if math.isfinite(one) else str(one)
    elif finite and _scientific(finite):
        texts = lambda one: f"{one:.4e}"
    else:
        texts = lambda one: f"{one:.4f}" if math.isfinite(one) else str(one)
    width = max((len(texts(one)) for one in values), default=0)
    return lambda one: texts(one).rjust(width)


def _scientific(finite):
    sizes = [abs(one) for one in finite if one != 0]
    return bool(sizes) and (max(sizes) / min(sizes) > 1000.0 or max(sizes) > 1.0e8 or min(sizes) < 1.0e-4)


def _rows(values, shape, number, indent):
    if not shape:
        return number(values[0]).strip()
    if len(shape) == 1:
        return _line([number(one) for one in values], indent)
    step = math.prod(shape[1:])
    parts = [_rows(values[at * step : (at + 1) * step], shape[1:], number, indent + 1) for at in range(shape[0])]
    between = "," + "\n" * (len(shape) - 1) + " " * (indent + 1)
    return "[" + between.join(parts) + "]"


def _line(texts, indent):
    width = (len(texts[0]) if texts else 0) + 2
    each = max(1, (80 - indent) // width)
    lines = [", ".join(texts[at : at + each]) for at in range(0, len(texts), each)]
    return "[" + (",\n" + " " * (indent + 1)).join(lines) + "]"


def printed(tensor, values):
    """The text of a tensor with its numbers."""
    usual = tensor.dtype in (_dtype.float32, _dtype.int64, _dtype.bool)
    suffix = "" if usual or not values and tensor.dtype is _dtype.float32 else f", dtype={tensor.dtype!r}"
    if tensor.requires_grad:
        suffix += ", requires_grad=True"
    if not values:
        sized = f", size={tuple(tensor.shape)}" if len(tensor.shape) != 1 else ""
        return f"tensor([]{sized}{suffix})"
    return f"tensor({_rows(values, tensor.shape, _number(values, tensor.dtype), 7)}{suffix})"

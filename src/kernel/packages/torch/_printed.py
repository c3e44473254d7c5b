"""How PyTorch prints the numbers of a tensor (`torch/_tensor_str.py`)."""
import math

from . import _dtype

#: What `set_printoptions` sets, as it stands at first.
USUAL = {"precision": 4, "threshold": 1000, "edgeitems": 3, "linewidth": 80, "sci_mode": None}

_options = dict(USUAL)

_PROFILES = {
    "default": {"precision": 4, "threshold": 1000, "edgeitems": 3, "linewidth": 80},
    "short": {"precision": 2, "threshold": 1000, "edgeitems": 2, "linewidth": 80},
    "full": {"precision": 4, "threshold": math.inf, "edgeitems": 3, "linewidth": 80},
}


def set_printoptions(precision=None, threshold=None, edgeitems=None, linewidth=None, profile=None, sci_mode=None):
    """How numbers are printed from now on."""
    _options.update(_PROFILES.get(profile, {}))
    given = {"precision": precision, "threshold": threshold, "edgeitems": edgeitems, "linewidth": linewidth}
    _options.update({name: one for name, one in given.items() if one is not None}, sci_mode=sci_mode)


class _Real:
    """How each number is written, so that all are of one width: that of the numbers that are neither 0 nor infinite."""

    def __init__(self, values):
        sizes = [one for one in values if math.isfinite(one) and one != 0]
        self.whole = all(one == math.ceil(one) for one in sizes)
        self.powers = self._in_powers([abs(one) for one in sizes])
        self.width = max((len(self._text(one)) for one in sizes), default=1)

    def _in_powers(self, sizes):
        if not sizes:
            return False
        if _options["sci_mode"] is not None:
            return _options["sci_mode"]
        low, high = min(sizes), max(sizes)
        return high / low > 1000.0 or high > 1.0e8 or not self.whole and low < 1.0e-4

    def _text(self, one):
        if self.powers:
            return f"{one:.{_options['precision']}e}"
        if self.whole:
            return f"{one:.0f}." if math.isfinite(one) else f"{one:.0f}"
        return f"{one:.{_options['precision']}f}"

    def __call__(self, one):
        return self._text(one).rjust(self.width)


class _Complex:
    """Both parts, each of one width with its like."""

    def __init__(self, values):
        self.real, self.imaginary = _Real([one.real for one in values]), _Real([one.imag for one in values])
        self.width = self.real.width + self.imaginary.width + 1

    def __call__(self, one):
        imaginary = (self.imaginary(one.imag) + "j").lstrip()
        return self.real(one.real) + ("" if imaginary[0] in "+-" else "+") + imaginary


class _Plain:
    """Whole numbers, and truths."""

    def __init__(self, values):
        self.width = max((len(str(one)) for one in values), default=1)

    def __call__(self, one):
        return str(one).rjust(self.width)


def _ends(items, cut):
    """The first and the last of many, or all of few, with how many stand before what is left out."""
    edge = _options["edgeitems"]
    return (items[:edge] + items[-edge:] if edge else [], edge) if cut and len(items) > 2 * edge else (items, None)


def _shown(values, shape, cut):
    """The numbers that are printed."""
    if not shape:
        return values
    step = math.prod(shape[1:])
    rows, _ = _ends([values[at * step : (at + 1) * step] for at in range(shape[0])], cut)
    return [one for row in rows for one in _shown(row, shape[1:], cut)]


def _text(values, shape, number, indent, cut):
    if not shape:
        return number(values[0])
    step = math.prod(shape[1:])
    rows, left_out = _ends([values[at * step : (at + 1) * step] for at in range(shape[0])], cut)
    parts = [_text(row, shape[1:], number, indent + 1, cut) for row in rows]
    if left_out is not None:
        parts.insert(left_out, " ..." if len(shape) == 1 else "...")
    if len(shape) == 1:
        each = max(1, (_options["linewidth"] - indent) // (number.width + 2))
        lines = [", ".join(parts[at : at + each]) for at in range(0, len(parts), each)]
        return "[" + (",\n" + " " * (indent + 1)).join(lines) + "]"
    return "[" + ("," + "\n" * (len(shape) - 1) + " " * (indent + 1)).join(parts) + "]"


def _suffixes(tensor, values):
    """What is said of a tensor behind its numbers."""
    default = tensor.dtype is _dtype.float32
    usual = default or values and tensor.dtype in (_dtype.int64, _dtype.bool, _dtype.complex64)
    sized = [f"size={tuple(tensor.shape)}"] if not values and len(tensor.shape) != 1 else []
    made = [f"grad_fn=<{tensor.grad_fn.name()}>"] if tensor.grad_fn else []
    learned = ["requires_grad=True"] if tensor.requires_grad else []
    return [*sized, *([] if usual else [f"dtype={tensor.dtype!r}"]), *(made or learned)]


def printed(tensor, values):
    """The text of a tensor with its numbers."""
    cut = len(values) > _options["threshold"]
    kind = _Complex if tensor.dtype.is_complex else _Real if tensor.dtype.is_floating_point else _Plain
    text = "[]" if not values else _text(values, tensor.shape, kind(_shown(values, tensor.shape, cut)), 7, cut)
    lines = [f"tensor({text}"]
    length = len(lines[0]) - lines[0].rfind("\n") + 1
    for suffix in _suffixes(tensor, values):
        ends = length + len(suffix) + 2 > _options["linewidth"]
        lines.append((",\n" + " " * 7 if ends else ", ") + suffix)
        length = 7 + len(suffix) if ends else length + len(suffix) + 2
    return "".join(lines) + ")"

"""
How far apart the numbers of a tensor lie: `stride()`, and what of it functions change. A tensor that was made whole has
none of its own (`None`): it is contiguous. Rules: PyTorch 2.13, *Tensor views*, and `TensorIterator` for what is computed
number by number.
"""
import functools

from . import _aliases
from ._channels_last import FOLLOWING, ORDER, asked, lies_so, suggested
from ._layout import contiguous_format

_INCOMPATIBLE = (
    "view size is not compatible with input tensor's size and stride (at least one dimension spans across two contiguous "
    "subspaces). Use .reshape(...) instead."
)


def dense(shape, order=None):
    """The steps of a tensor that lies whole in memory; `order` are its dimensions, the nearest numbers first."""
    steps, step = [0] * len(shape), 1
    for at in reversed(range(len(shape))) if order is None else order:
        steps[at] = step
        step *= max(shape[at], 1)
    return tuple(steps)


def of(tensor):
    """The steps of a tensor, one for each dimension."""
    return dense(tensor.shape) if tensor._steps is None else tensor._steps


def is_contiguous(tensor, memory_format=None):
    """True where the numbers lie in the order in which they are read, or in that of a format."""
    if memory_format not in (None, contiguous_format):
        return len(tensor.shape) == 4 and asked(tensor, memory_format) and lies_so(tensor.shape, of(tensor))
    if tensor._steps is None or 0 in tensor.shape:
        return True
    whole = dense(tensor.shape)
    return all(size == 1 or step == own for size, step, own in zip(tensor.shape, tensor._steps, whole))


def viewed(tensor, shape):
    """The steps under other sizes; `None` where the numbers do not lie so (`computeStride` of ATen)."""
    if 0 in tensor.shape:
        return dense(shape)
    sizes, steps = tensor.shape, of(tensor)
    if not sizes:
        return (1,) * len(shape)
    found, at = [0] * len(shape), len(shape) - 1
    step, count, left = steps[-1], 1, 1
    for dim in reversed(range(len(sizes))):
        count *= sizes[dim]
        if dim and (sizes[dim - 1] == 1 or steps[dim - 1] == count * step):
            continue
        while at >= 0 and (left < count or shape[at] == 1):
            found[at] = left * step
            left *= shape[at]
            at -= 1
        if left != count:
            return None
        if dim:
            step, count, left = steps[dim - 1], 1, 1
    return tuple(found) if at == -1 else None


def computed(shape, tensors):
    """The steps of what is computed number by number: the dimensions stay in the order in which the tensors have them."""
    if all(one.shape == shape and is_contiguous(one) for one in tensors):
        return dense(shape)
    if all(one.shape == shape and lies_so(shape, of(one)) for one in tensors):
        return dense(shape, ORDER)
    columns = [_spread(one, shape) for one in tensors]
    order = list(reversed(range(len(shape))))
    for start in range(1, len(order)):
        here = start
        for before in reversed(range(start)):
            which = _compared(shape, columns, order[before], order[here])
            if which > 0:
                order[before], order[here] = order[here], order[before]
                here = before
            elif which < 0:
                break
    return dense(shape, order)


def _spread(tensor, shape):
    before = len(shape) - len(tensor.shape)
    pairs = zip(tensor.shape, shape[before:], of(tensor))
    return [0] * before + [0 if size == 1 and wide != 1 else step for size, wide, step in pairs]


def _compared(shape, columns, one, other):
    """Above 0 where dimension `one` lies further out than `other`, below 0 where further in."""
    for steps in columns:
        if steps[one] == 0 or steps[other] == 0:
            continue
        if steps[one] != steps[other]:
            return -1 if steps[one] < steps[other] else 1
        if shape[one] > shape[other]:
            return 1
    return 0


def _permuted(order):
    def steps(tensor, made, given):
        held = of(tensor)
        return tuple(held[at] for at in order(len(held), **given))

    return steps


def _swapped(rank, dim0, dim1):
    order = list(range(rank))
    if rank:
        order[dim0], order[dim1] = order[dim1], order[dim0]
    return order


def _moved(rank, source, destination):
    said, meant = ([one] if isinstance(one, int) else list(one) for one in (source, destination))
    places = {to % rank: start % rank for start, to in zip(said, meant)} if rank else {}
    rest = iter([at for at in range(rank) if at not in places.values()])
    return [places[at] if at in places else next(rest) for at in range(rank)]


def _view(tensor, made, given):
    found = viewed(tensor, made.shape)
    if found is None:
        raise RuntimeError(_INCOMPATIBLE)
    return found


def _reshaped(tensor, made, given):
    return viewed(tensor, made.shape)


def _squeezed(tensor, made, given):
    dims, rank = given.get("dim"), len(tensor.shape)
    dims = range(rank) if dims is None else [dims] if isinstance(dims, int) else dims
    dropped = {at % rank for at in dims if tensor.shape[at] == 1} if rank else ()
    return tuple(step for at, step in enumerate(of(tensor)) if at not in dropped)


def _unsqueezed(tensor, made, given):
    held, at = of(tensor), given["dim"] % len(made.shape)
    step = tensor.shape[at] * held[at] if at < len(held) else 1
    return (*held[:at], step, *held[at:])


def _expanded(tensor, made, given):
    before = len(made.shape) - len(tensor.shape)
    own = [0 if size == 1 and made.shape[before + at] != 1 else step
           for at, (size, step) in enumerate(zip(tensor.shape, of(tensor)))]
    outer = []
    for size in reversed(made.shape[:before]):
        inner = outer[0] if outer else own[0] if own else 1
        next_size = made.shape[before - len(outer)] if before - len(outer) < len(made.shape) else 1
        outer.insert(0, 0 if size != 1 else inner * next_size)
    return (*outer, *own)


def _without(tensor, made, given):
    held = list(of(tensor))
    del held[given.get("dim", 0)]
    return tuple(held)


def _kept(tensor, made, given):
    return of(tensor)


def _unfolded(tensor, made, given):
    held, at = list(of(tensor)), given["dimension"]
    last = held[at] if held else 1
    if held:
        held[at] *= given["step"]
    return (*held, last)


def _diagonal(tensor, made, given):
    held, rank = of(tensor), len(tensor.shape)
    pair = [given["dim1"] % rank, given["dim2"] % rank]
    return (*(step for at, step in enumerate(held) if at not in pair), sum(held[at] for at in pair))


def _indexed(tensor, made, given):
    """The steps behind numbers, slices, `None` and `...`; what tensors pick is made anew."""
    parts = given["parts"]
    if any(part[0] not in ("at", "slice", "new", "rest") for part in parts):
        return None
    held, sizes, found, at = of(tensor), tensor.shape, [], 0
    rest = len(held) - sum(part[0] in ("at", "slice") for part in parts)
    spelled = parts if any(part[0] == "rest" for part in parts) else [*parts, ["rest"]]
    for kind, *more in spelled:
        if kind == "new":
            found.append(sizes[at] * held[at] if at < len(held) else 1)
        elif kind == "rest":
            found.extend(held[at : at + rest])
            at += rest
        else:
            if kind == "slice":
                found.append(held[at] * (more[2] or 1))
            at += 1
    return tuple(found)


#: Functions that look at the same numbers in another way, by their rules.
_VIEWS = {
    "view": _view, "reshape": _reshaped, "flatten": _reshaped, "unflatten": _view, "squeeze": _squeezed,
    "unsqueeze": _unsqueezed, "expand": _expanded, "narrow": _kept, "split": _kept, "chunk": _kept,
    "tensor_split": _kept, "detach": _kept, "alias": _kept, "unbind": _without, "select": _without,
    "tensor_unfold": _unfolded, "diagonal": _diagonal, "getitem": _indexed,
    "permute": _permuted(lambda rank, dims: dims), "t": _permuted(lambda rank: reversed(range(rank))),
    **dict.fromkeys(("transpose", "swapaxes", "swapdims"), _permuted(_swapped)),
    **dict.fromkeys(("movedim", "moveaxis"), _permuted(_moved)),
}

#: Functions and layers that compute number by number.
_EACH = set("""
clone cast abs neg positive conj nan_to_num deg2rad rad2deg ldexp logit copysign sqrt rsqrt reciprocal square sign sgn
round floor ceil trunc frac maximum minimum fmax fmin add sub rsub mul div floor_divide remainder fmod eq ne lt le gt ge
isnan isinf isfinite logical_and logical_or logical_xor logical_not bitwise_and bitwise_or bitwise_xor bitwise_not lerp
addcmul addcdiv pow exp exp2 expm1 log log2 log10 log1p sin cos tan tanh sinh cosh erf erfc sigmoid where
clamp dropout scaled_dot_product_attention
CELU Dropout Dropout2d ELU GELU Hardshrink Hardsigmoid Hardswish Hardtanh LeakyReLU LogSigmoid Mish PReLU ReLU ReLU6 SELU SiLU Sigmoid
Softplus Softshrink Tanh Threshold
""".split())


def lay(rule, tensors, made, given):
    """Gives what a function made its steps; answers it. Raises where a view does not fit how the numbers lie."""
    view = _VIEWS.get(rule)
    if view is not None:
        for one in made if isinstance(made, tuple) else (made,):
            one._steps = _unless_dense(one.shape, view(tensors[0], one, given))
        copied = rule in ("reshape", "flatten") and viewed(tensors[0], made.shape) is None
        _aliases.tie(rule, tensors[0], made, given, view, dense, copied)
    elif rule in _EACH:
        held = [one for one in tensors if getattr(one, "shape", ())]
        if any(one._steps is not None and one.shape == made.shape for one in held):
            # Attention lays what it makes as its queries are, where one kernel does it all.
            attends = rule == "scaled_dot_product_attention"
            if not attends or given["fused"]:
                made._steps = _unless_dense(made.shape, computed(made.shape, held[:1] if attends else held))
    elif rule in FOLLOWING and all(map(_leads, tensors if rule == "cat" else tensors[:1])):
        for one in made if isinstance(made, tuple) else (made,):
            if len(one.shape) == 4:
                one._steps = _unless_dense(one.shape, dense(one.shape, ORDER))
    return made


def _leads(tensor):
    """True where what is made of a tensor has its channels next to each other."""
    if tensor._steps is None:
        return _leads_dense(tuple(tensor.shape))
    return suggested(tensor.shape, tensor._steps)


@functools.lru_cache(1000)
def _leads_dense(shape):
    return suggested(shape, dense(shape))


def formatted(tensor, memory_format):
    """Gives a tensor that was made anew the format that is asked for."""
    if memory_format is contiguous_format:
        tensor._steps = None
    elif asked(tensor, memory_format):
        tensor._steps = _unless_dense(tensor.shape, dense(tensor.shape, ORDER))
    return tensor


def laid(made, steps):
    """Gives a tensor its steps, `None` for one that was made whole."""
    made._steps = _unless_dense(made.shape, steps)
    return made


def _unless_dense(shape, steps):
    return None if steps is None or steps == dense(shape) else steps


def transposed(tensor, one, other):
    """A tensor that was made whole with two dimensions exchanged, and then exchanged back: what recurrent layers return."""
    order = list(range(len(tensor.shape)))
    order[one], order[other] = order[other], order[one]
    within = dense([tensor.shape[at] for at in order])
    tensor._steps = _unless_dense(tensor.shape, tuple(within[at] for at in order))
    return tensor

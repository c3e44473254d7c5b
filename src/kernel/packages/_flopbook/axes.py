"""
Which axis of what a call makes is an axis of what it was given. That is known by the call alone, and never by how large an
axis is; of a call that is not listed here nothing is known.
"""

#: Axes stay as they are, in their order.
_SAME = frozenset(
    "clone contiguous detach flip roll tril triu cast cumsum cumprod logcumsumexp scatter scatter_add scatter_reduce "
    "index_fill index_add index_copy Identity Dropout Dropout1d Dropout2d Dropout3d AlphaDropout FeatureAlphaDropout "
    "ReLU ReLU6 LeakyReLU RReLU ELU SELU CELU GELU SiLU Mish Sigmoid LogSigmoid Tanh Hardtanh Hardswish Hardsigmoid "
    "Softplus Softsign Softshrink Hardshrink Tanhshrink Threshold PReLU Softmax LogSoftmax Softmin Softmax2d BatchNorm1d "
    "BatchNorm2d BatchNorm3d InstanceNorm1d InstanceNorm2d InstanceNorm3d LayerNorm GroupNorm RMSNorm LocalResponseNorm "
    "TransformerEncoderLayer".split()
)

#: Each axis, counted from the last, is that of every operand that has it and is not stretched along it.
_MEETING = frozenset(
    "add sub rsub mul div floor_divide remainder fmod pow maximum minimum fmax fmin eq ne lt le gt ge lerp addcmul addcdiv "
    "clamp where masked_fill logical_and logical_or logical_xor logical_not bitwise_and bitwise_or bitwise_xor bitwise_not "
    "exp log log2 log10 log1p expm1 sin cos tan sinh cosh erf sqrt rsqrt reciprocal square abs neg sign round floor ceil "
    "trunc isnan isinf isfinite".split()
)

#: Axes along `dim` go, or become 1.
_REDUCING = frozenset("sum mean amax amin max min prod argmax argmin var std norm logsumexp any all median".split())

#: Windows slide over the last axes: how many, and if the channels before them are new ones.
_SLIDING = {
    **{f"{name}{rank}d": (rank, True) for rank in (1, 2, 3) for name in ("Conv", "ConvTranspose")},
    **{
        f"{name}{rank}d": (rank, False)
        for rank in (1, 2, 3)
        for name in ("MaxPool", "AvgPool", "LPPool", "AdaptiveAvgPool", "AdaptiveMaxPool", "ZeroPad", "ConstantPad",
                     "ReflectionPad", "ReplicationPad", "CircularPad")
    },
    "UpsamplingNearest2d": (2, False), "UpsamplingBilinear2d": (2, False),
}


def carried(rule, shapes, given, rank):
    """
    For each axis of what a call makes, where it comes from: pairs of which operand and which of its axes. `None` where
    that is not known of such a call.
    """
    if rule in _SAME:
        return _of(range(len(shapes[0])))
    if rule in _MEETING:
        return _meeting(shapes, rank)
    if rule in _REDUCING:
        return _reduced(len(shapes[0]), given.get("dim"), given.get("keepdim"))
    if rule in _SLIDING:
        return _slid(len(shapes[0]), *_SLIDING[rule])
    own = _OWN.get(rule)
    return own and own(shapes, given or {}, rank)


def _of(axes, operand=0):
    """Axes of one operand; `None` for one that is new."""
    return [[] if axis is None else [(operand, axis)] for axis in axes]


def _meeting(shapes, rank):
    """Where sizes meet, an axis of size 1 is stretched: then it is not the one that stands."""
    found = []
    for back in range(rank, 0, -1):
        there = [(at, len(shape) - back) for at, shape in enumerate(shapes) if len(shape) >= back]
        whole = [one for one in there if shapes[one[0]][one[1]] != 1]
        found.append(whole or there)
    return found


def _places(dim, rank):
    return [one % rank for one in (dim if isinstance(dim, (tuple, list)) else (dim,))] if rank else []


def _reduced(rank, dim, keep):
    gone = range(rank) if dim is None or dim == () else _places(dim, rank)
    kept = [None if axis in gone else axis for axis in range(rank)]
    return _of(kept if keep else [axis for axis in kept if axis is not None])


def _slid(rank, windows, new_channels):
    """Of one input alone, without a batch, the channels stand first."""
    before = rank - windows
    kept = [axis if axis < before - new_channels else None for axis in range(before)]
    return _of([*kept, *[None] * windows])


def _transposed(shapes, given, rank):
    order = list(range(rank))
    if rank:
        one, other = given["dim0"] % rank, given["dim1"] % rank
        order[one], order[other] = order[other], order[one]
    return _of(order)


def _moved(shapes, given, rank):
    source, goal = _places(given["source"], rank), _places(given["destination"], rank)
    rest = iter([axis for axis in range(rank) if axis not in source])
    return _of([source[goal.index(at)] if at in goal else next(rest) for at in range(rank)])


def _squeezed(shapes, given, rank):
    (shape, *_), dim = shapes, given.get("dim")
    at = range(len(shape)) if dim is None else _places(dim, len(shape))
    return _of([axis for axis, size in enumerate(shape) if size != 1 or axis not in at])


def _unsqueezed(shapes, given, rank):
    at = given["dim"] % rank
    return _of([None if axis == at else axis - (axis > at) for axis in range(rank)])


def _flattened(shapes, given, rank):
    own = len(shapes[0])
    if own == 0:
        return None
    start, end = given.get("start_dim", 0) % own, given.get("end_dim", -1) % own
    merged = [start] if start == end else [None]
    return _of([*range(start), *merged, *range(end + 1, own)])


def _expanded(shapes, given, rank):
    (shape, *_), before = shapes, rank - len(shapes[0])
    return _of([
        at - before if at >= before and (size == -1 or shape[at - before] != 1) else None
        for at, size in enumerate(given["sizes"])
    ])


def _cut(shapes, given, rank):
    """All but the axis that is cut, joined or picked from."""
    at = given.get("dim", 0) % rank
    return _of([None if axis == at else axis for axis in range(rank)])


def _without(shapes, given, rank):
    at = given.get("dim", 0) % (rank + 1)
    return _of([axis + (axis >= at) for axis in range(rank)])


def _indexed(shapes, given, rank):
    """Numbers, slices, `...` and `None`; what tensors pick is not followed."""
    parts, own = given["parts"], len(shapes[0])
    if any(part[0] not in ("at", "slice", "new", "rest") for part in parts):
        return None
    if not any(part[0] == "rest" for part in parts):
        parts = [*parts, ["rest"]]
    left = own - sum(part[0] in ("at", "slice") for part in parts)
    axes, at = [], 0
    for kind, *sides in parts:
        taken = left if kind == "rest" else kind != "new"
        if kind == "new":
            axes.append(None)
        elif kind == "rest":
            axes += range(at, at + taken)
        elif kind == "slice":
            axes.append(at if sides == [None, None, None] else None)
        at += taken
    return _of(axes)


def _multiplied(shapes, given, rank):
    """A batch meets a batch; rows come from the first, columns from the second."""
    first, second = shapes[-2:]
    if len(first) < 2 or len(second) < 2:
        return None
    skip = len(shapes) - 2
    batch = _meeting([first[:-2], second[:-2]], rank - 2)
    rows, columns = [(skip, len(first) - 2)], [(skip + 1, len(second) - 1)]
    return [[(operand + skip, axis) for operand, axis in axes] for axes in batch] + [rows, columns]


def _attended(shapes, given, rank):
    return [*_of(range(rank - 1)), [(2, len(shapes[2]) - 1)]]


_OWN = {
    **dict.fromkeys(("transpose", "swapaxes", "swapdims"), _transposed),
    **dict.fromkeys(("movedim", "moveaxis"), _moved),
    **dict.fromkeys(("split", "chunk", "tensor_split", "cat", "narrow", "index_select"), _cut),
    **dict.fromkeys(("unbind", "select"), _without),
    **dict.fromkeys(("matmul", "mm", "bmm", "addmm", "baddbmm"), _multiplied),
    **dict.fromkeys(("Linear", "linear"), lambda shapes, given, rank: _of([*range(rank - 1), None])),
    "Embedding": lambda shapes, given, rank: _of([*range(rank - 1), None]),
    "permute": lambda shapes, given, rank: _of(_places(given["dims"], rank)),
    "t": lambda shapes, given, rank: _of(reversed(range(rank))),
    "squeeze": _squeezed,
    "unsqueeze": _unsqueezed,
    "stack": _unsqueezed,
    "flatten": _flattened,
    "expand": _expanded,
    "getitem": _indexed,
    "scaled_dot_product_attention": _attended,
}

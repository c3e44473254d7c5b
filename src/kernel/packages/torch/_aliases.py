"""
Views and the tensor whose numbers they show: what is written into one of them is written into all. Only a tensor whose
numbers are known is tied to its views; of the others no one knows any.
"""
import math

from . import _values


class _Store:
    """The numbers that several tensors share."""

    def __init__(self, known):
        self.known = known


def _shared(tensor):
    """The numbers of a tensor as others share them, and its places among them: `None` for all of them."""
    if tensor._alias is None:
        tensor._alias = _Store(tensor._known), None
    return tensor._alias


def _from(rule, tensor, steps, made, given):
    """Where in the tensor each view begins."""
    rank = len(tensor.shape)
    if rule == "unbind":
        return [at * steps[given.get("dim", 0) % rank] for at in range(len(made))]
    if rule in ("split", "chunk", "tensor_split"):
        at = given.get("dim", 0) % rank
        return [steps[at] * sum(one.shape[at] for one in made[:before]) for before in range(len(made))]
    if rule == "narrow":
        return [given["start"] * steps[given["dim"] % rank]]
    if rule == "select":
        at = given["dim"] % rank
        return [given["index"] % tensor.shape[at] * steps[at]]
    if rule == "diagonal":
        below = given["offset"] < 0
        return [abs(given["offset"]) * steps[given["dim1" if below else "dim2"] % rank]] if rank else [0]
    return [_begin(tensor, steps, given["parts"]) if rule == "getitem" else 0]


def _begin(tensor, steps, parts):
    """Where what is indexed begins, by numbers and slices."""
    begin, at = 0, 0
    taken = sum(part[0] in ("at", "slice") for part in parts)
    for kind, *given in parts:
        if kind == "rest":
            at += len(tensor.shape) - taken
        elif kind in ("at", "slice"):
            size = tensor.shape[at]
            begin += steps[at] * (given[0] % size if kind == "at" else range(size)[slice(*given)].start)
            at += 1
    return begin


def _places(begin, shape, steps):
    found = [begin]
    for size, step in zip(shape, steps):
        found = [at + index * step for at in found for index in range(size)]
    return found


def tie(rule, tensor, made, given, steps_of, dense, copied):
    """
    Ties what a view function made to the tensor it looks at. `steps_of` says how a view steps through a tensor that is
    `dense`; what was `copied` has the numbers and no tie.
    """
    if rule == "detach":
        made._alias = _shared(tensor)
        return
    if tensor._values is None or tensor.shape and not all(tensor.shape):
        return
    several = made if isinstance(made, tuple) else (made,)
    whole = tensor._of(tensor.shape, tensor.dtype)
    for begin, one in zip(_from(rule, tensor, dense(tensor.shape), several, given), several):
        steps = steps_of(whole, one, given)
        if one.dtype is not tensor.dtype or steps is None or math.prod(one.shape) > _values.MOST:
            continue
        places = _places(begin, one.shape, steps)
        if copied:
            one._known = [tensor._values[at] for at in places]
            continue
        store, own = _shared(tensor)
        one._alias = store, places if own is None else [own[at] for at in places]


def become(tensor, other):
    """Lets a tensor look at what another looks at, from now on; what looked at it before does not."""
    tensor._alias = _shared(other)


def shown(tensor):
    """The numbers of a tensor that shares them, as they stand now."""
    store, places = tensor._alias
    known = store.known
    return known if known is None or places is None else [known[at] for at in places]


def write(tensor, values):
    """Writes numbers into a tensor, and so into all that share them; `None` where they are not known."""
    store, places = tensor._alias
    if places is None:
        store.known = values
    elif values is None or store.known is None:
        store.known = None
    else:
        known = list(store.known)
        for at, one in zip(places, values):
            known[at] = one
        store.known = known

"""
How what `torch.einsum` makes lies in memory (`aten/src/ATen/native/Linear.cpp`, `einsum` and `sumproduct_pair`). Each tensor
is seen under all letters, those of the output first; two after the other, from the left, become a product of matrices.
"""
from types import SimpleNamespace

from . import _strides

_SPARE = "0123456789"


def _order(letter):
    return (letter.islower(), letter)


def _spelled(equation, tensors):
    """The letters of each tensor and of the output, with digits in the place of `...`."""
    left, arrow, out = equation.replace(" ", "").partition("->")
    parts = left.split(",")
    counts = [len(one.shape) - (len(part) - 3) if "..." in part else 0 for part, one in zip(parts, tensors)]
    dots = _SPARE[: max(counts)]
    parts = [part.replace("...", dots[len(dots) - count :]) for part, count in zip(parts, counts)]
    together = "".join(parts)
    if not arrow:
        out = "..." + "".join(sorted({one for one in together if one.isalpha() and together.count(one) == 1}, key=_order))
    return parts, out.replace("...", dots)


def _seen(tensor, letters, full):
    """A tensor under all letters: its diagonal where one stands twice, one number where it has none."""
    held = {}
    for letter, size, step in zip(letters, tensor.shape, _strides.of(tensor)):
        held[letter] = (size, held.get(letter, (0, 0))[1] + step)
    places = [held.get(letter, (1, 1)) for letter in full]
    return _of((size for size, _ in places), (step for _, step in places))


def _of(sizes, steps=None):
    return SimpleNamespace(shape=tuple(sizes), _steps=None if steps is None else tuple(steps))


def _summed(one, dims):
    return _of(1 if at in dims else size for at, size in enumerate(one.shape)) if dims else one


def _multiplied(left, right):
    shape = tuple(map(max, left.shape, right.shape))
    return _of(shape, _strides.computed(shape, (left, right)))


def _product(left, right, summed):
    """A product of matrices: what both keep, what the left keeps, what the right keeps."""
    rest = [at for at in range(len(left.shape)) if at not in summed]
    both = [at for at in rest if left.shape[at] != 1 and right.shape[at] != 1]
    ours = [at for at in rest if left.shape[at] != 1 and right.shape[at] == 1]
    theirs = [at for at in rest if left.shape[at] == 1]
    if ours and theirs and theirs[-1] < ours[0]:
        # What the right keeps comes out first: the two change places.
        ours, theirs = theirs, ours
    shape = tuple(1 if at in summed else max(sizes) for at, sizes in enumerate(zip(left.shape, right.shape)))
    return _of(shape, _strides.dense(shape, list(reversed([*both, *ours, *summed, *theirs]))))


def _contracted(left, right, counts, kept):
    """Two tensors made one. What only one of them still has to sum over is summed before."""
    summed, alone = [], ([], [])
    for at in range(kept, len(counts)):
        wide = left.shape[at] != 1, right.shape[at] != 1
        if all(wide):
            counts[at] -= 1
            if counts[at] == 1:
                summed.append(at)
                counts[at] = 0
        elif any(wide) and counts[at] == 1:
            alone[wide.index(True)].append(at)
            counts[at] = 0
    left, right = _summed(left, alone[0]), _summed(right, alone[1])
    return _product(left, right, summed) if summed else _multiplied(left, right)


def steps(tensors, equation):
    """The steps of what an equation makes."""
    parts, out = _spelled(equation, tensors)
    inner = sorted({one for part in parts for one in part if one not in out}, key=_order)
    held, *rest = (_seen(one, part, [*out, *inner]) for one, part in zip(tensors, parts))
    counts = [sum(one.shape[at] != 1 for one in (held, *rest)) for at in range(len(out) + len(inner))]
    for one in rest:
        held = _contracted(held, one, counts, len(out))
    if not inner:
        return _strides.of(held)
    return _strides.viewed(held, held.shape[: len(out)]) if rest else None

"""Losses as functions (`torch/nn/functional.py`)."""
from .._call import function
from . import _functional_norms as norm
from ._native import fitted

_REDUCTIONS = ("none", "mean", "sum")


def _reduction(size_average, reduce, reduction):
    """The reduction that old arguments and new ones ask for."""
    if size_average is not None or reduce is not None:
        size_average = True if size_average is None else size_average
        reduce = True if reduce is None else reduce
        return "mean" if size_average and reduce else "sum" if reduce else "none"
    if reduction not in _REDUCTIONS:
        raise ValueError(f"{reduction} is not a valid value for reduction")
    return reduction


def _loss(kind, input, target, reduction, weight=None, pos_weight=None, **terms):
    """A loss of pairs of numbers; `terms` are flags of what else its formula has."""
    tensors = _with(input, target, weight, pos_weight)
    weighed, positives = weight is not None, pos_weight is not None
    return function("loss", f"F.{kind}", tensors, kind=kind, reduction=reduction, weighed=weighed, positives=positives, **terms)


def _pairwise(kind):
    def body(input, target, size_average=None, reduce=None, reduction="mean", weight=None):
        found = _reduction(size_average, reduce, reduction)
        target.size(), input.size()
        if weight is None:
            return _loss(kind, input, target, found)
        if weight.shape != input.shape:
            raise ValueError("Weights and input must have the same size.")
        weighed = _loss(kind, input, target, "none") * weight
        return weighed if found == "none" else weighed.sum() if found == "sum" else weighed.sum() / weight.sum()

    body.__name__ = body.__qualname__ = kind
    return body


mse_loss, l1_loss = map(_pairwise, ("mse_loss", "l1_loss"))


def soft_margin_loss(input, target, size_average=None, reduce=None, reduction="mean"):
    return _loss("soft_margin_loss", input, target, _reduction(size_average, reduce, reduction))


def smooth_l1_loss(input, target, size_average=None, reduce=None, reduction="mean", beta=1.0):
    found = _reduction(size_average, reduce, reduction)
    if beta < 0:
        raise RuntimeError("smooth_l1_loss does not support negative values for beta.")
    return _loss("l1_loss" if beta == 0.0 else "smooth_l1_loss", input, target, found)


def huber_loss(input, target, reduction="mean", delta=1.0, weight=None):
    if delta <= 0:
        raise RuntimeError("huber_loss does not support non-positive values for delta.")
    found = _reduction(None, None, reduction)
    if weight is None:
        return _loss("huber_loss", input, target, found)
    if weight.size() != input.size():
        raise ValueError("Weights and input must have the same size.")
    return _made_one(_loss("huber_loss", input, target, "none") * weight, found)


def kl_div(input, target, size_average=None, reduce=None, reduction="mean", log_target=False):
    if reduction == "batchmean":
        return _loss("kl_div", input, target, "sum") / input.size()[0]
    return _loss("kl_div", input, target, _reduction(size_average, reduce, reduction))


def hinge_embedding_loss(input, target, margin=1.0, size_average=None, reduce=None, reduction="mean"):
    return _loss("hinge_embedding_loss", input, target, _reduction(size_average, reduce, reduction))


def poisson_nll_loss(input, target, log_input=True, full=False, size_average=None, eps=1e-08, reduce=None, reduction="mean"):
    found = _reduction(size_average, reduce, reduction)
    return _loss("poisson_nll_loss", input, target, found, stirling=full, guarded=not log_input)


def gaussian_nll_loss(input, target, var, full=False, eps=1e-06, reduction="mean"):
    return _loss("gaussian_nll_loss", input, target, _reduction(None, None, reduction), constant=full)


def _check_spread(weight, target):
    """Raises where a weight does not meet the targets."""
    for back, (own, size) in enumerate(zip(reversed(weight.shape), reversed(target.shape)), 1):
        if own != size and 1 not in (own, size):
            raise RuntimeError(
                f"Attempting to broadcast a dimension of length {own} at -{back}! Mismatching argument at index 1 had "
                f"{weight.shape}; but expected shape should be broadcastable to {list(target.shape)}"
            )


def binary_cross_entropy(input, target, weight=None, size_average=None, reduce=None, reduction="mean"):
    found = _reduction(size_average, reduce, reduction)
    if target.size() != input.size():
        raise ValueError(
            f"Using a target size ({target.size()}) that is different to the input size ({input.size()}) is deprecated. "
            "Please ensure they have the same size."
        )
    if target.dtype is not input.dtype:
        raise RuntimeError(f"Found dtype {target.dtype.spoken} but expected {input.dtype.spoken}")
    if weight is not None:
        _check_spread(weight, target)
    return _loss("binary_cross_entropy", input, target, found, weight)


def binary_cross_entropy_with_logits(input, target, weight=None, size_average=None, reduce=None, reduction="mean",
                                     pos_weight=None):
    found = _reduction(size_average, reduce, reduction)
    if target.size() != input.size():
        raise ValueError(f"Target size ({target.size()}) must be the same as input size ({input.size()})")
    if not target.is_floating_point():
        raise RuntimeError(f"result type Float can't be cast to the desired output type {target.dtype.spoken}")
    return _loss("binary_cross_entropy_with_logits", input, target, found, weight, pos_weight)


def _with(*tensors):
    return tuple(one for one in tensors if one is not None)


def _check_targets(input, target, ignore_index):
    """Raises where a target whose number is known is none of the classes."""
    classes = input.shape[min(1, len(input.shape) - 1)] if input.shape else 1
    for one in target._values or () if not target.is_floating_point() else ():
        if one != ignore_index and not 0 <= one < classes:
            raise IndexError(f"Target {one} is out of bounds.")


def nll_loss(input, target, weight=None, size_average=None, ignore_index=-100, reduce=None, reduction="mean"):
    found = _reduction(size_average, reduce, reduction)
    tensors, ignoring = _with(input, target, weight), ignore_index != -100
    made = function("nll_loss", "F.nll_loss", tensors, reduction=found, ignoring=ignoring)
    _check_targets(input, target, ignore_index)
    return made


def cross_entropy(input, target, weight=None, size_average=None, ignore_index=-100, reduce=None, reduction="mean",
                  label_smoothing=0.0):
    found = _reduction(size_average, reduce, reduction)
    fitted("cross_entropy_loss", input, target, weight, 1, ignore_index, label_smoothing)
    if not 0 <= label_smoothing <= 1:
        raise RuntimeError(f"label_smoothing must be between 0.0 and 1.0. Got: {label_smoothing}")
    if target.is_floating_point() and target.shape == input.shape and ignore_index >= 0:
        raise RuntimeError("ignore_index is not supported for floating point target")
    tensors, ignoring, smoothed = _with(input, target, weight), ignore_index != -100, label_smoothing > 0
    given = {"reduction": found, "ignoring": ignoring, "smoothed": smoothed}
    made = function("cross_entropy", "F.cross_entropy", tensors, **given)
    _check_targets(input, target, ignore_index)
    return made


def _made_one(loss, reduction):
    return loss if reduction == "none" else loss.sum() if reduction == "sum" else loss.mean()


def margin_ranking_loss(input1, input2, target, margin=0, size_average=None, reduce=None, reduction="mean"):
    found = _reduction(size_average, reduce, reduction)
    if not input1.dim() == input2.dim() == target.dim():
        raise RuntimeError(
            f"margin_ranking_loss : All input tensors should have same dimension but got sizes: input1: {input1.size()}, "
            f"input2: {input2.size()}, target: {target.size()} "
        )
    return _made_one((-target * (input1 - input2) + margin).clamp_min(0), found)


def cosine_embedding_loss(input1, input2, target, margin=0, size_average=None, reduce=None, reduction="mean"):
    found = _reduction(size_average, reduce, reduction)
    if target.dim() > 1:
        raise RuntimeError("0D or 1D target tensor expected, multi-target not supported")
    if target.dim() == 1 and input1.dim() != 2:
        raise RuntimeError(
            f"1D target tensor expects 2D input tensors, but found inputs with sizes {list(input1.shape)} and "
            f"{list(input2.shape)}."
        )
    similarity = norm.cosine_similarity(input1, input2, dim=-1)
    return _made_one((similarity + target - margin).clamp_min(0), found)


def triplet_margin_loss(anchor, positive, negative, margin=1.0, p=2, eps=1e-06, swap=False, size_average=None, reduce=None,
                        reduction="mean"):
    found = _reduction(size_average, reduce, reduction)
    if margin <= 0:
        raise ValueError(f"margin must be greater than 0, got {margin}")
    if not anchor.dim() == positive.dim() == negative.dim():
        raise RuntimeError(
            "The anchor, positive, and negative tensors are expected to have the same number of dimensions, but got: "
            f"anchor {anchor.dim()}D, positive {positive.dim()}D, and negative {negative.dim()}D inputs"
        )
    near = norm.pairwise_distance(anchor, positive, p, eps)
    far = norm.pairwise_distance(anchor, negative, p, eps)
    if swap:
        far = far.minimum(norm.pairwise_distance(positive, negative, p, eps))
    return _made_one((near - far + margin).clamp_min(0), found)


def ctc_loss(log_probs, targets, input_lengths, target_lengths, blank=0, reduction="mean", zero_infinity=False):
    """How likely a sequence is, however it is laid out in time: how much is computed depends on the lengths."""
    found = _reduction(None, None, reduction)
    return function("ctc_loss", "F.ctc_loss", (log_probs, targets), reduction=found)

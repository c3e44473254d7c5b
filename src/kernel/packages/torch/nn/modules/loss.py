"""Losses. What they compute is counted by no tool; what comes out is one number, or one for each place."""
from ..._call import function
from .module import Module


class _Loss(Module):
    """What all losses share: whether they are summed, averaged or left as they are."""

    _called = None

    def __init__(self, size_average=None, reduce=None, reduction="mean"):
        super().__init__()
        self.reduction = _legacy(size_average, reduce) if size_average is not None or reduce is not None else reduction

    def _loss(self, rule, *tensors, **given):
        return function(rule, self._called, tensors, reduction=self.reduction, **given)


def _legacy(size_average, reduce):
    """The word for the two old flags."""
    if reduce is False:
        return "none"
    return "sum" if size_average is False else "mean"


class _WeightedLoss(_Loss):
    """A loss with a weight for each class."""

    def __init__(self, weight=None, size_average=None, reduce=None, reduction="mean"):
        super().__init__(size_average, reduce, reduction)
        self.register_buffer("weight", weight)


class L1Loss(_Loss):
    """|x − y|."""

    _called = "F.l1_loss"

    def forward(self, input, target):
        return self._loss("loss_elementwise", input, target, whole="mean")


class MSELoss(_Loss):
    """(x − y)²."""

    _called = "F.mse_loss"

    def forward(self, input, target):
        return self._loss("loss_elementwise", input, target, kernel="mse_cpu")


class SmoothL1Loss(_Loss):
    """(x − y)² where that is small, else |x − y|."""

    _called = "F.smooth_l1_loss"

    def __init__(self, size_average=None, reduce=None, reduction="mean", beta=1.0):
        super().__init__(size_average, reduce, reduction)
        self.beta = beta

    def forward(self, input, target):
        return self._loss("loss_elementwise", input, target, kernel="smooth_l1_cpu")


class HuberLoss(_Loss):
    """The same, scaled by δ."""

    _called = "F.huber_loss"

    def __init__(self, reduction="mean", delta=1.0):
        super().__init__(reduction=reduction)
        self.delta = delta

    def forward(self, input, target):
        return self._loss("loss_elementwise", input, target, kernel="huber_cpu")


class KLDivLoss(_Loss):
    """y (log y − x)."""

    _called = "F.kl_div"

    def __init__(self, size_average=None, reduce=None, reduction="mean", log_target=False):
        super().__init__(size_average, reduce, reduction)
        self.log_target = log_target

    def forward(self, input, target):
        if not input.is_floating_point() or not target.is_floating_point():
            raise RuntimeError("kl_div: Integral inputs not supported.")
        return self._loss("loss_elementwise", input, target, swapped=True)


class PoissonNLLLoss(_Loss):
    """eˣ − y x."""

    _called = "F.poisson_nll_loss"

    def __init__(self, log_input=True, full=False, size_average=None, eps=1e-8, reduce=None, reduction="mean"):
        super().__init__(size_average, reduce, reduction)
        self.log_input, self.full, self.eps = log_input, full, eps

    def forward(self, log_input, target):
        return self._loss("loss_elementwise", log_input, target, swapped=True)


class GaussianNLLLoss(_Loss):
    """½ (log σ² + (x − y)² / σ²)."""

    _called = "F.gaussian_nll_loss"

    def __init__(self, *, full=False, eps=1e-6, reduction="mean"):
        super().__init__(reduction=reduction)
        self.full, self.eps = full, eps

    def forward(self, input, target, var):
        return self._loss("loss_elementwise", input, target)


class SoftMarginLoss(_Loss):
    """log(1 + exp(−y x))."""

    _called = "F.soft_margin_loss"

    def forward(self, input, target):
        return self._loss("loss_elementwise", input, target, whole="cast")


class HingeEmbeddingLoss(_Loss):
    """x, or max(0, margin − x)."""

    _called = "F.hinge_embedding_loss"

    def __init__(self, margin=1.0, size_average=None, reduce=None, reduction="mean"):
        super().__init__(size_average, reduce, reduction)
        self.margin = margin

    def forward(self, input, target):
        return self._loss("loss_elementwise", input, target, swapped=True, whole="mean")


class BCELoss(_WeightedLoss):
    """Cross-entropy of two classes, of probabilities."""

    _called = "F.binary_cross_entropy"

    def forward(self, input, target):
        return self._loss("loss_binary", input, target)


class BCEWithLogitsLoss(_Loss):
    """Cross-entropy of two classes, of scores."""

    _called = "F.binary_cross_entropy_with_logits"

    def __init__(self, weight=None, size_average=None, reduce=None, reduction="mean", pos_weight=None):
        super().__init__(size_average, reduce, reduction)
        self.register_buffer("weight", weight)
        self.register_buffer("pos_weight", pos_weight)

    def forward(self, input, target):
        return self._loss("loss_binary", input, target, logits=True)


def _weighted(loss, input, target):
    return (input, target) if loss.weight is None else (input, target, loss.weight)


class NLLLoss(_WeightedLoss):
    """−x of the right class."""

    _called = "F.nll_loss"
    __constants__ = ["ignore_index", "reduction"]

    def __init__(self, weight=None, size_average=None, ignore_index=-100, reduce=None, reduction="mean"):
        super().__init__(weight, size_average, reduce, reduction)
        self.ignore_index = ignore_index

    def forward(self, input, target):
        return self._loss("loss_classes", *_weighted(self, input, target))


class CrossEntropyLoss(_WeightedLoss):
    """−log softmax of the right class."""

    _called = "F.cross_entropy"
    __constants__ = ["ignore_index", "reduction", "label_smoothing"]

    def __init__(self, weight=None, size_average=None, ignore_index=-100, reduce=None, reduction="mean",
                 label_smoothing=0.0):
        super().__init__(weight, size_average, reduce, reduction)
        self.ignore_index, self.label_smoothing = ignore_index, label_smoothing

    def forward(self, input, target):
        return self._loss("loss_classes", *_weighted(self, input, target), probabilities=True)


class CosineEmbeddingLoss(_Loss):
    """1 − cos of two rows, or what is above a margin."""

    _called = "F.cosine_embedding_loss"

    def __init__(self, margin=0.0, size_average=None, reduce=None, reduction="mean"):
        super().__init__(size_average, reduce, reduction)
        self.margin = margin

    def forward(self, input1, input2, target):
        return self._loss("loss_rows", input1, input2, target)


class MarginRankingLoss(_Loss):
    """max(0, −y (x₁ − x₂) + margin)."""

    _called = "F.margin_ranking_loss"

    def __init__(self, margin=0.0, size_average=None, reduce=None, reduction="mean"):
        super().__init__(size_average, reduce, reduction)
        self.margin = margin

    def forward(self, input1, input2, target):
        return self._loss("loss_elementwise", input1, input2)


class TripletMarginLoss(_Loss):
    """max(0, d(anchor, positive) − d(anchor, negative) + margin)."""

    _called = "F.triplet_margin_loss"

    def __init__(self, margin=1.0, p=2.0, eps=1e-6, swap=False, size_average=None, reduce=None, reduction="mean"):
        super().__init__(size_average, reduce, reduction)
        if margin <= 0:
            raise ValueError(f"TripletMarginLoss: expected margin to be greater than 0, got {margin} instead")
        self.margin, self.p, self.eps, self.swap = margin, p, eps, swap

    def forward(self, anchor, positive, negative):
        return self._loss("loss_rows", anchor, positive, negative, together=3)


class MultiMarginLoss(_WeightedLoss):
    """Margins between the right class and the others."""

    _called = "F.multi_margin_loss"

    def __init__(self, p=1, margin=1.0, weight=None, size_average=None, reduce=None, reduction="mean"):
        super().__init__(weight, size_average, reduce, reduction)
        if p not in (1, 2):
            raise ValueError("only p == 1 and p == 2 supported")
        self.p, self.margin = p, margin

    def forward(self, input, target):
        return self._loss("loss_rows", input, together=1)


class MultiLabelMarginLoss(_Loss):
    """Margins between several right classes and the others."""

    _called = "F.multilabel_margin_loss"

    def forward(self, input, target):
        return self._loss("loss_rows", input, together=1)


class MultiLabelSoftMarginLoss(_WeightedLoss):
    """Cross-entropy of each class, averaged."""

    _called = "F.multilabel_soft_margin_loss"

    def forward(self, input, target):
        return self._loss("loss_rows", input, target)


__all__ = [name for name, one in list(globals().items()) if isinstance(one, type) and name.endswith("Loss") and name[0] != "_"]

"""Losses: what comes out is one number, or one for each place."""
import importlib

from .module import Module


def _call(name, *tensors, **given):
    """The function behind a loss, which is there once all modules are."""
    return getattr(importlib.import_module("torch.nn.functional"), name)(*tensors, **given)


class _Loss(Module):
    """What all losses share: whether they are summed, averaged or left as they are."""

    def __init__(self, size_average=None, reduce=None, reduction="mean"):
        super().__init__()
        self.reduction = _legacy(size_average, reduce) if size_average is not None or reduce is not None else reduction

    def _loss(self, name, *tensors, **given):
        return _call(name, *tensors, reduction=self.reduction, **given)


def _legacy(size_average, reduce):
    """The word for the two old flags."""
    size_average, reduce = (True if one is None else one for one in (size_average, reduce))
    return "mean" if size_average and reduce else "sum" if reduce else "none"


class _WeightedLoss(_Loss):
    """A loss with a weight for each class."""

    def __init__(self, weight=None, size_average=None, reduce=None, reduction="mean"):
        super().__init__(size_average, reduce, reduction)
        self.register_buffer("weight", weight)


class L1Loss(_Loss):
    """|x − y|."""

    def forward(self, input, target):
        return self._loss("l1_loss", input, target)


class MSELoss(_Loss):
    """(x − y)²."""

    def forward(self, input, target):
        return self._loss("mse_loss", input, target)


class SmoothL1Loss(_Loss):
    """(x − y)² where that is small, else |x − y|."""

    def __init__(self, size_average=None, reduce=None, reduction="mean", beta=1.0):
        super().__init__(size_average, reduce, reduction)
        self.beta = beta

    def forward(self, input, target):
        return self._loss("smooth_l1_loss", input, target, beta=self.beta)


class HuberLoss(_Loss):
    """The same, scaled by δ."""

    def __init__(self, reduction="mean", delta=1.0):
        super().__init__(reduction=reduction)
        self.delta = delta

    def forward(self, input, target):
        return self._loss("huber_loss", input, target, delta=self.delta)


class KLDivLoss(_Loss):
    """y (log y − x)."""

    def __init__(self, size_average=None, reduce=None, reduction="mean", log_target=False):
        super().__init__(size_average, reduce, reduction)
        self.log_target = log_target

    def forward(self, input, target):
        return self._loss("kl_div", input, target, log_target=self.log_target)


class PoissonNLLLoss(_Loss):
    """eˣ − y x."""

    def __init__(self, log_input=True, full=False, size_average=None, eps=1e-8, reduce=None, reduction="mean"):
        super().__init__(size_average, reduce, reduction)
        self.log_input, self.full, self.eps = log_input, full, eps

    def forward(self, log_input, target):
        return self._loss("poisson_nll_loss", log_input, target, log_input=self.log_input, full=self.full, eps=self.eps)


class GaussianNLLLoss(_Loss):
    """½ (log σ² + (x − y)² / σ²)."""

    def __init__(self, *, full=False, eps=1e-6, reduction="mean"):
        super().__init__(reduction=reduction)
        self.full, self.eps = full, eps

    def forward(self, input, target, var):
        return self._loss("gaussian_nll_loss", input, target, var, full=self.full, eps=self.eps)


class SoftMarginLoss(_Loss):
    """log(1 + exp(−y x))."""

    def forward(self, input, target):
        return self._loss("soft_margin_loss", input, target)


class HingeEmbeddingLoss(_Loss):
    """x, or max(0, margin − x)."""

    def __init__(self, margin=1.0, size_average=None, reduce=None, reduction="mean"):
        super().__init__(size_average, reduce, reduction)
        self.margin = margin

    def forward(self, input, target):
        return self._loss("hinge_embedding_loss", input, target, margin=self.margin)


class BCELoss(_WeightedLoss):
    """Cross-entropy of two classes, of probabilities."""

    def forward(self, input, target):
        return self._loss("binary_cross_entropy", input, target, weight=self.weight)


class BCEWithLogitsLoss(_Loss):
    """Cross-entropy of two classes, of scores."""

    def __init__(self, weight=None, size_average=None, reduce=None, reduction="mean", pos_weight=None):
        super().__init__(size_average, reduce, reduction)
        self.register_buffer("weight", weight)
        self.register_buffer("pos_weight", pos_weight)

    def forward(self, input, target):
        return self._loss("binary_cross_entropy_with_logits", input, target, weight=self.weight,
                          pos_weight=self.pos_weight)


class NLLLoss(_WeightedLoss):
    """−x of the right class."""

    __constants__ = ["ignore_index", "reduction"]

    def __init__(self, weight=None, size_average=None, ignore_index=-100, reduce=None, reduction="mean"):
        super().__init__(weight, size_average, reduce, reduction)
        self.ignore_index = ignore_index

    def forward(self, input, target):
        return self._loss("nll_loss", input, target, weight=self.weight, ignore_index=self.ignore_index)


class CrossEntropyLoss(_WeightedLoss):
    """−log softmax of the right class."""

    __constants__ = ["ignore_index", "reduction", "label_smoothing"]

    def __init__(self, weight=None, size_average=None, ignore_index=-100, reduce=None, reduction="mean",
                 label_smoothing=0.0):
        super().__init__(weight, size_average, reduce, reduction)
        self.ignore_index, self.label_smoothing = ignore_index, label_smoothing

    def forward(self, input, target):
        return self._loss("cross_entropy", input, target, weight=self.weight, ignore_index=self.ignore_index,
                          label_smoothing=self.label_smoothing)


class CosineEmbeddingLoss(_Loss):
    """1 − cos of two rows, or what is above a margin."""

    def __init__(self, margin=0.0, size_average=None, reduce=None, reduction="mean"):
        super().__init__(size_average, reduce, reduction)
        self.margin = margin

    def forward(self, input1, input2, target):
        return self._loss("cosine_embedding_loss", input1, input2, target, margin=self.margin)


class MarginRankingLoss(_Loss):
    """max(0, −y (x₁ − x₂) + margin)."""

    def __init__(self, margin=0.0, size_average=None, reduce=None, reduction="mean"):
        super().__init__(size_average, reduce, reduction)
        self.margin = margin

    def forward(self, input1, input2, target):
        return self._loss("margin_ranking_loss", input1, input2, target, margin=self.margin)


class TripletMarginLoss(_Loss):
    """max(0, d(anchor, positive) − d(anchor, negative) + margin)."""

    def __init__(self, margin=1.0, p=2.0, eps=1e-6, swap=False, size_average=None, reduce=None, reduction="mean"):
        super().__init__(size_average, reduce, reduction)
        if margin <= 0:
            raise ValueError(f"TripletMarginLoss: expected margin to be greater than 0, got {margin} instead")
        self.margin, self.p, self.eps, self.swap = margin, p, eps, swap

    def forward(self, anchor, positive, negative):
        return self._loss("triplet_margin_loss", anchor, positive, negative, margin=self.margin, p=self.p, eps=self.eps,
                          swap=self.swap)


class MultiMarginLoss(_WeightedLoss):
    """Margins between the right class and the others."""

    def __init__(self, p=1, margin=1.0, weight=None, size_average=None, reduce=None, reduction="mean"):
        super().__init__(weight, size_average, reduce, reduction)
        if p not in (1, 2):
            raise ValueError("only p == 1 and p == 2 supported")
        self.p, self.margin = p, margin

    def forward(self, input, target):
        return self._loss("multi_margin_loss", input, target, p=self.p, margin=self.margin, weight=self.weight)


class MultiLabelMarginLoss(_Loss):
    """Margins between several right classes and the others."""

    def forward(self, input, target):
        return self._loss("multilabel_margin_loss", input, target)


class MultiLabelSoftMarginLoss(_WeightedLoss):
    """Cross-entropy of each class, averaged."""

    def forward(self, input, target):
        return self._loss("multilabel_soft_margin_loss", input, target, weight=self.weight)


class CTCLoss(_Loss):
    """How likely a sequence is, however it is laid out in time."""

    def __init__(self, blank=0, reduction="mean", zero_infinity=False):
        super().__init__(reduction=reduction)
        self.blank, self.zero_infinity = blank, zero_infinity

    def forward(self, log_probs, targets, input_lengths, target_lengths):
        return self._loss("ctc_loss", log_probs, targets, input_lengths, target_lengths, blank=self.blank,
                          zero_infinity=self.zero_infinity)


__all__ = [name for name, one in list(globals().items()) if isinstance(one, type) and name.endswith("Loss") and name[0] != "_"]

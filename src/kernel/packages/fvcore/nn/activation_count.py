"""`ActivationCountAnalysis`: numbers that convolutions and products put out, by operators and modules."""
from collections import defaultdict

from .jit_analysis import JitModelAnalysis


class _Numbers:
    """Counts the numbers of an operator's output, under a name."""

    def __init__(self, name):
        self.of_numbers = name


_DEFAULT_SUPPORTED_OPS = {
    "aten::_convolution": _Numbers("conv"),
    **{f"aten::{name}": _Numbers(name) for name in ("addmm", "bmm", "einsum", "matmul", "linear")},
}


class ActivationCountAnalysis(JitModelAnalysis):
    """Counts activations: see `total`, `by_operator`, `by_module`."""

    def __init__(self, model, inputs):
        super().__init__(model=model, inputs=inputs)
        self.set_op_handle(**_DEFAULT_SUPPORTED_OPS)


def activation_count(model, inputs, supported_ops=None):
    """Millions by operators, and the operators without a rule."""
    counter = ActivationCountAnalysis(model, inputs).set_op_handle(**(supported_ops or {}))
    mega_acts = defaultdict(float)
    for op, act in counter.by_operator().items():
        mega_acts[op] = act / 1e6
    return mega_acts, counter.unsupported_ops()

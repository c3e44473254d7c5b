"""`FlopCountAnalysis`: multiply–accumulates of a model, by operators and modules."""
from collections import defaultdict

from .jit_analysis import JitModelAnalysis
from .jit_handles import (
    Rule, addmm_flop_jit, batchnorm_flop_jit, bmm_flop_jit, conv_flop_jit, einsum_flop_jit, linear_flop_jit, matmul_flop_jit,
    norm_flop_counter,
)

_elementwise = Rule("elementwise_flop_counter")

_DEFAULT_SUPPORTED_OPS = {
    "aten::addmm": addmm_flop_jit,
    "aten::bmm": bmm_flop_jit,
    "aten::_convolution": conv_flop_jit,
    "aten::einsum": einsum_flop_jit,
    "aten::matmul": matmul_flop_jit,
    "aten::mm": matmul_flop_jit,
    "aten::linear": linear_flop_jit,
    "aten::batch_norm": batchnorm_flop_jit,
    "aten::group_norm": norm_flop_counter(2),
    "aten::layer_norm": norm_flop_counter(2),
    "aten::instance_norm": norm_flop_counter(1),
    "aten::upsample_nearest2d": _elementwise,
    "aten::upsample_bilinear2d": _elementwise,
    "aten::adaptive_avg_pool2d": _elementwise,
    "aten::grid_sampler": _elementwise,
}


class FlopCountAnalysis(JitModelAnalysis):
    """Counts one for each multiply–accumulate, and a few operators beside: see `total`, `by_operator`, `by_module`."""

    def __init__(self, model, inputs):
        super().__init__(model=model, inputs=inputs)
        self.set_op_handle(**_DEFAULT_SUPPORTED_OPS)


def flop_count(model, inputs, supported_ops=None):
    """Billions by operators, and the operators without a rule."""
    counter = FlopCountAnalysis(model, inputs).set_op_handle(**(supported_ops or {}))
    giga_flops = defaultdict(float)
    for op, flop in counter.by_operator().items():
        giga_flops[op] = flop / 1e9
    return giga_flops, counter.unsupported_ops()

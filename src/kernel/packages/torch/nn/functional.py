"""`torch.nn.functional`: what layers compute, with weights that are given."""
from .._functions import FUNCTIONS, of_torch
from .._lacking import lacked
from .._signatures import SIGNATURES
from . import (
    _functional_activations,
    _functional_attention,
    _functional_dropout,
    _functional_fractional,
    _functional_losses,
    _functional_norms,
    _functional_pooling,
    _functional_shapes,
    _functional_weights,
)
from ._functional_activations import *  # noqa: F403
from ._functional_attention import *  # noqa: F403
from ._functional_dropout import *  # noqa: F403
from ._functional_fractional import *  # noqa: F403
from ._functional_losses import *  # noqa: F403
from ._functional_norms import *  # noqa: F403
from ._functional_pooling import *  # noqa: F403
from ._functional_shapes import *  # noqa: F403
from ._functional_weights import *  # noqa: F403

#: Those that are functions of `torch` too: there they are called by that name.
_OF_TORCH = (
    "conv1d conv2d conv3d conv_transpose1d conv_transpose2d conv_transpose3d cosine_similarity pairwise_distance "
    "pixel_shuffle pixel_unshuffle channel_shuffle avg_pool1d pdist"
)
for _name in _OF_TORCH.split():
    of_torch(globals()[_name].body)
for _name in ("max_pool1d", "max_pool2d", "max_pool3d", "adaptive_avg_pool1d", "instance_norm", "layer_norm", "group_norm",
              "rms_norm", "relu_", "selu_", "celu_", "threshold_", "rrelu", "rrelu_"):
    FUNCTIONS[_name] = globals()[_name]

__getattr__ = lacked(
    "torch.nn.functional",
    "BroadcastingList1 BroadcastingList2 BroadcastingList3 GRID_SAMPLE_INTERPOLATION_MODES GRID_SAMPLE_PADDING_MODES "
    "ScalingType SwizzleType Tensor assert_int_or_pair boolean_dispatch grad handle_torch_function has_torch_function "
    "has_torch_function_unary has_torch_function_variadic reproducibility_notes sparse_support_notes tf32_notes "
    "linear_cross_entropy multi_head_attention_forward multi_margin_loss multilabel_margin_loss multilabel_soft_margin_loss "
    "triplet_margin_with_distance_loss conv_tbc grouped_mm max_unpool1d max_unpool2d max_unpool3d "
    "native_channel_shuffle scaled_grouped_mm scaled_mm",
)

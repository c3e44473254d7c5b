"""`torch.nn.utils`: gradients that are clipped, parameters as one vector, weights made anew before each call."""
from ..._lacking import lacked
from . import parametrizations, parametrize, rnn
from ._vectors import clip_grad_norm, clip_grad_norm_, clip_grad_value_, get_total_norm, parameters_to_vector, vector_to_parameters
from .spectral_norm import remove_spectral_norm, spectral_norm
from .weight_norm import remove_weight_norm, weight_norm


def skip_init(module_cls, *args, **kwargs):
    """A module whose weights are not drawn."""
    return module_cls(*args, **kwargs)


__getattr__ = lacked(
    "torch.nn.utils",
    "clip_grad clip_grads_with_norm_ convert_conv2d_weight_memory_format convert_conv3d_weight_memory_format "
    "convert_parameters fuse_conv_bn_eval fuse_conv_bn_weights fuse_linear_bn_eval fuse_linear_bn_weights fusion init "
    "memory_format stateless",
)

"""`get_model_complexity_info`."""
import sys
from enum import Enum

import torch.nn as nn

from .aten_engine import get_flops_aten
from .pytorch_engine import get_flops_pytorch
from .utils import flops_to_string, params_to_string


class FLOPS_BACKEND(Enum):
    """What counts: hooks on modules, or the operators of aten."""

    PYTORCH = "pytorch"
    ATEN = "aten"


def get_model_complexity_info(model, input_res, print_per_layer_stat=True, as_strings=True, input_constructor=None,
                              ost=sys.stdout, verbose=False, ignore_modules=[], custom_modules_hooks={},
                              backend=FLOPS_BACKEND.PYTORCH, flops_units=None, param_units=None, output_precision=2,
                              backend_specific_config={}):
    """MACs and parameters of a model, for one input without its batch: `(3, 224, 224)`."""
    assert type(input_res) is tuple
    assert len(input_res) >= 1
    assert isinstance(model, nn.Module)
    if print_per_layer_stat:
        raise NotImplementedError(
            "ptflops: the report of layers is not printed here; take print_per_layer_stat=False"
        )
    if FLOPS_BACKEND(backend) is FLOPS_BACKEND.ATEN:
        macs, params = get_flops_aten(
            model, input_res, input_constructor, verbose, ignore_modules, custom_modules_hooks
        )
    else:
        macs, params = get_flops_pytorch(
            model, input_res, input_constructor, ost, verbose, ignore_modules, custom_modules_hooks,
            backend_specific_config,
        )
    if as_strings and macs is not None and params is not None:
        return flops_to_string(macs, flops_units, output_precision), params_to_string(params, param_units, output_precision)
    return macs, params

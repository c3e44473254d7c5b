"""`torch.nn`: layers, modules that hold others, and the functions behind them."""
from . import functional
from .modules import *  # noqa: F403
from .modules.module import Module
from . import init, utils
from .parameter import Buffer, Parameter, UninitializedBuffer, UninitializedParameter
from .._lacking import lacked

__getattr__ = lacked(
    "torch.nn",
    "AdaptiveLogSoftmaxWithLoss Container CrossMapLRN2d DataParallel LinearCrossEntropyLoss LinearCrossEntropyOptions NLLLoss2d "
    "common_types factory_kwargs grad intrinsic parallel qat quantizable quantized TripletMarginWithDistanceLoss",
)

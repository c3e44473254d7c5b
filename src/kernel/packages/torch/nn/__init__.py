"""`torch.nn`: layers, modules that hold others, and the functions behind them."""
from . import functional
from .modules import *  # noqa: F403
from .modules.module import Module
from . import init, utils
from .parameter import Buffer, Parameter, UninitializedBuffer, UninitializedParameter

"""thop 0.1.1: `profile(model, inputs=(x,))` answers MACs and parameters."""
import torch

from .profile import profile, profile_origin
from .utils import clever_format

default_dtype = torch.float64
__version__ = "0.1.1.post2209072238"

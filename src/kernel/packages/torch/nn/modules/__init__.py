"""Every module of `torch.nn`."""
from .activation import *  # noqa: F403
from .batchnorm import *  # noqa: F403
from .container import *  # noqa: F403
from .conv import *  # noqa: F403
from .linear import *  # noqa: F403
from .module import Module
from .pooling import *  # noqa: F403

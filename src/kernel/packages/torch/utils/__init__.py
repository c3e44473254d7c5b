"""`torch.utils`."""
from . import data, hooks

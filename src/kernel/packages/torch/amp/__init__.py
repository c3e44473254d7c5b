"""`torch.amp`: numbers of half the bits where a device computes with them; shapes and counts stay as they are."""
import contextlib

from .._lacking import lacked


class autocast(contextlib.ContextDecorator):
    """A block whose types of numbers may be halved. They are not, here: switched on, it refuses on the CPU."""

    def __init__(self, device_type, dtype=None, enabled=True, cache_enabled=None):
        if not isinstance(device_type, str):
            raise ValueError(f"Expected `device_type` of type `str`, got: `{type(device_type)}`")
        self.device, self.fast_dtype = device_type, dtype
        self._enabled = enabled and device_type == "cpu"

    def __enter__(self):
        if self._enabled:
            raise NotImplementedError("torch.autocast on the CPU is not here: it changes the types of numbers")
        return self

    def __exit__(self, *_):
        return False


__getattr__ = lacked("torch.amp", "GradScaler custom_fwd custom_bwd is_autocast_available")

"""`torch.accelerator`: there is none here."""
from .._lacking import lacked


def is_available():
    """False: there is no accelerator."""
    return False


def current_accelerator(check_available=False):
    """None."""
    return None


def device_count():
    """0."""
    return 0


__getattr__ = lacked(
    "torch.accelerator",
    "current_device_idx current_device_index current_stream device_index empty_cache get_memory_info max_memory_allocated "
    "max_memory_reserved memory memory_allocated memory_reserved memory_stats reset_accumulated_memory_stats "
    "reset_peak_memory_stats set_device_idx set_device_index set_stream synchronize",
)

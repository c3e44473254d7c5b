"""`torch.cuda`: there is no such device here."""
import contextlib

from .._lacking import lacked


def is_available():
    """False: there is no such device."""
    return False


is_initialized = is_available


def device_count():
    """0."""
    return 0


def is_bf16_supported(including_emulation=True):
    return False


def _nothing(*given, **named):
    return None


empty_cache = manual_seed = manual_seed_all = ipc_collect = reset_peak_memory_stats = seed_all = _nothing


def _none(*given, **named):
    return 0


memory_allocated = max_memory_allocated = memory_reserved = max_memory_reserved = _none


def _without(*given, **named):
    raise AssertionError("Torch not compiled with CUDA enabled")


current_device = synchronize = set_device = get_device_name = get_device_properties = get_device_capability = _without


class _Amp:
    """`torch.cuda.amp`."""

    class autocast(contextlib.ContextDecorator):
        """Types of numbers stay as they are where there is no such device."""

        def __init__(self, enabled=True, dtype=None, cache_enabled=True):
            self.enabled = enabled

        def __enter__(self):
            return self

        def __exit__(self, *_):
            return False

    @staticmethod
    def GradScaler(*given, **named):
        raise NotImplementedError("torch.cuda.amp.GradScaler is not here: nothing is trained")


amp = _Amp
__getattr__ = lacked("torch.cuda", "Stream Event stream current_stream default_stream memory_summary memory_stats mem_get_info graph CUDAGraph nvtx comm nccl get_rng_state set_rng_state FloatTensor LongTensor HalfTensor utilization is_current_stream_capturing")

"""`torch.distributed`: one process alone."""
from .._lacking import lacked


def is_available():
    """False: there is one process."""
    return False


is_initialized = is_available
_UNSET = "Default process group has not been initialized, please make sure to call init_process_group."


def _unset(*given, **named):
    raise ValueError(_UNSET)


def get_rank(group=None):
    """Of one process among others: there are none."""
    return _unset()


get_world_size = barrier = all_reduce = all_gather = broadcast = _unset
__getattr__ = lacked("torch.distributed", "init_process_group destroy_process_group new_group reduce_scatter send recv ReduceOp DeviceMesh init_device_mesh tensor fsdp get_backend")

"""ptflops 0.7.5: `get_model_complexity_info(model, (3, 224, 224))` answers MACs and parameters."""
from .flops_counter import FLOPS_BACKEND, get_model_complexity_info
from .utils import flops_to_string, params_to_string

__all__ = ["get_model_complexity_info", "flops_to_string", "params_to_string", "FLOPS_BACKEND"]

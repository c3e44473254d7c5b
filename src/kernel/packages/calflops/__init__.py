"""calflops 0.3.2: `calculate_flops(model, input_shape=(1, 3, 224, 224))` answers FLOPs, MACs and parameters."""
from .flops_counter import calculate_flops
from .utils import bytes_to_string, flops_to_string, generate_transformer_input, macs_to_string, number_to_string, params_to_string


def calculate_flops_hf(*args, **kwargs):
    """Not here: it loads a model from the Hugging Face hub."""
    raise NotImplementedError("calflops.calculate_flops_hf() loads a model from the Hugging Face hub, which is not reached here")


create_empty_model = calculate_flops_hf

"""Counts of a model's operators, activations and parameters."""
from .activation_count import ActivationCountAnalysis, activation_count
from .flop_count import FlopCountAnalysis, flop_count
from .parameter_count import parameter_count, parameter_count_table
from .print_model_statistics import flop_count_str, flop_count_table

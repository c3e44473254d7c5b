"""Gradients that are clipped, and parameters as one vector."""
from ..._dtype import float32
from ..._tensor import Tensor
from ..modules._attributes import type_name


def get_total_norm(tensors, norm_type=2.0, error_if_nonfinite=False, foreach=None):
    """One number: the length of all of them together."""
    return Tensor._of((), float32)


def clip_grad_norm_(parameters, max_norm, norm_type=2.0, error_if_nonfinite=False, foreach=None):
    """Makes the gradients shorter where they are too long together; answers how long they were."""
    if not isinstance(parameters, Tensor):
        list(parameters)
    return Tensor._of((), float32)


clip_grad_norm = clip_grad_norm_


def clip_grad_value_(parameters, clip_value, foreach=None):
    """Makes each number of the gradients smaller where it is too large."""
    if not isinstance(parameters, Tensor):
        list(parameters)


def parameters_to_vector(parameters):
    """All parameters behind each other."""
    import torch

    return torch.cat([one.view(-1) for one in parameters])


def vector_to_parameters(vec, parameters):
    """The parameters out of one vector again."""
    if not isinstance(vec, Tensor):
        raise TypeError(f"expected torch.Tensor, but got: {type_name(vec)}")
    at = 0
    for one in parameters:
        vec[at : at + one.numel()].view_as(one)
        one._write(None)
        at += one.numel()

"""Rules that a program may set for an operator: they see the shapes of what it gets and makes."""
from collections import Counter
from math import prod


class Value:
    """A tensor of the trace: its shape alone."""

    def __init__(self, shape):
        self._shape = shape

    def isCompleteTensor(self):
        return self._shape is not None

    def type(self):
        return self

    def sizes(self):
        return self._shape

    def toIValue(self):
        raise NotImplementedError("fvcore: an operator's arguments that are no tensors are not known to a handle here")

    node = toIValue


def get_shape(val):
    """The shape of a tensor; `None` for what is none."""
    return val.type().sizes() if val.isCompleteTensor() else None


def generic_activation_jit(op_name=None):
    """Counts the numbers of an operator's output."""

    def count(i, outputs):
        numbers = prod(get_shape(outputs[0]))
        return numbers if op_name is None else Counter({op_name: numbers})

    return count


def elementwise_flop_counter(input_scale=1, output_scale=0):
    """Counts so much for each number of the input, and of the output."""

    def count(inputs, outputs):
        found = 0
        if input_scale != 0:
            found += input_scale * prod(get_shape(inputs[0]))
        if output_scale != 0:
            found += output_scale * prod(get_shape(outputs[0]))
        return found

    return count


class Rule:
    """A rule of the tool, which calc keeps."""

    def __init__(self, name):
        self.__name__ = name

    def __call__(self, inputs, outputs):
        raise NotImplementedError(f"fvcore.nn.jit_handles.{self.__name__}() is kept by the operators it was made for here")


(addmm_flop_jit, linear_flop_jit, bmm_flop_jit, conv_flop_jit, einsum_flop_jit, matmul_flop_jit, batchnorm_flop_jit) = (
    Rule(name)
    for name in (
        "addmm_flop_jit", "linear_flop_jit", "bmm_flop_jit", "conv_flop_jit", "einsum_flop_jit", "matmul_flop_jit",
        "batchnorm_flop_jit",
    )
)


def norm_flop_counter(affine_arg_index):
    """Five for each number of a norm with weights, else four."""
    return Rule("norm_flop_counter")

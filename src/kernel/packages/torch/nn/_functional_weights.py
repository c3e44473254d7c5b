"""Functions that get their weights: what they compute is the layer's, whose options are read off the weight's shape."""
from .._call import as_layer, function
from ._native import native


def _with(*tensors):
    return tuple(one for one in tensors if one is not None)


@native
def linear(called, input, weight, bias=None):
    if len(weight.shape) == 1:
        if bias is not None:
            raise RuntimeError("mat2 must be a matrix, got 1-D tensor")
        return function("matmul", called, (input, weight))
    return function("linear", called, _with(input, weight, bias))


def _per_side(name, value, rank, weight_rank):
    """Sizes for each dimension of space, as the weight has them."""
    if weight_rank < 3:
        raise RuntimeError("weight should have at least three dimensions")
    sides = weight_rank - 2
    if isinstance(value, int):
        value = (value,) * rank
    if len(value) == 1 and sides != 1:
        value = tuple(value) * sides
    if len(value) != sides:
        raise RuntimeError(
            f"expected {name} to be a single integer value or a list of {sides} values to match the convolution "
            f"dimensions, but got {name}=[{', '.join(map(str, value))}]"
        )
    return value


def _positive(stride, dilation, groups):
    if groups <= 0:
        raise RuntimeError("non-positive groups is not supported")
    if any(one <= 0 for one in stride):
        raise RuntimeError("non-positive stride is not supported")
    if any(one <= 0 for one in dilation):
        raise RuntimeError("non-positive dilation is not supported")


def _convolution(rank):
    def body(called, input, weight, bias=None, stride=1, padding=0, dilation=1, groups=1):
        stride = _per_side("stride", stride, rank, len(weight.shape))
        dilation = _per_side("dilation", dilation, rank, len(weight.shape))
        if isinstance(padding, str):
            if padding not in ("same", "valid"):
                raise RuntimeError(f"Invalid padding string: '{padding}'")
            if padding == "same" and any(one != 1 for one in stride):
                raise RuntimeError("padding='same' is not supported for strided convolutions")
        else:
            padding = _per_side("padding", padding, rank, len(weight.shape))
            if any(one < 0 for one in padding):
                raise RuntimeError("negative padding is not supported")
        _positive(stride, dilation, groups)
        return as_layer(
            f"Conv{rank}d", called, _with(input, weight, bias), in_channels=weight.shape[1] * groups,
            out_channels=weight.shape[0], kernel_size=weight.shape[2:], stride=stride, padding=padding,
            dilation=dilation, groups=groups, bias=bias is not None,
        )

    body.__name__ = f"conv{rank}d"
    return native(body)


conv1d, conv2d, conv3d = map(_convolution, (1, 2, 3))


def _transposed(rank):
    def body(called, input, weight, bias=None, stride=1, padding=0, output_padding=0, groups=1, dilation=1):
        sizes = {
            name: _per_side(name, value, rank, len(weight.shape))
            for name, value in (("stride", stride), ("padding", padding), ("dilation", dilation),
                                ("output_padding", output_padding))
        }
        _positive(sizes["stride"], sizes["dilation"], groups)
        return as_layer(
            f"ConvTranspose{rank}d", called, _with(input, weight, bias), in_channels=weight.shape[0],
            out_channels=weight.shape[1] * groups, kernel_size=weight.shape[2:], groups=groups, bias=bias is not None,
            **sizes,
        )

    body.__name__ = f"conv_transpose{rank}d"
    return native(body)


conv_transpose1d, conv_transpose2d, conv_transpose3d = map(_transposed, (1, 2, 3))


@native
def bilinear(called, input1, input2, weight, bias=None):
    if len(weight.shape) != 3:
        raise RuntimeError(f"weight should have 3 dimensions, but it has {len(weight.shape)}")
    for at, (one, other) in enumerate(zip(input1.shape[:-1], input2.shape[:-1])):
        if one != other:
            raise RuntimeError(f"bilinear(): input batch dimensions do not match at dim {at}: got {one} and {other}")
    for name, one, size in (("input1", input1, weight.shape[1]), ("input2", input2, weight.shape[2])):
        if one.shape[-1] != size:
            raise RuntimeError(
                f"bilinear(): {name} size does not match weight size: got {one.shape[-1]} but expected {size}"
            )
    if bias is not None and bias.shape[0] != weight.shape[0]:
        raise RuntimeError(
            f"bilinear(): bias size does not match weight size: got {bias.shape[0]} but expected {weight.shape[0]}"
        )
    out, first, second = weight.shape
    return as_layer(
        "Bilinear", called, _with(input1, input2, weight, bias), in1_features=first, in2_features=second,
        out_features=out, bias=bias is not None,
    )


@native
def prelu(called, input, weight):
    if len(weight.shape) > 1:
        raise RuntimeError(f"prelu: Expected `weight` to be a scalar or 1D tensor, but got: ndim = {len(weight.shape)}")
    channels = input.shape[1] if len(input.shape) > 1 else 1
    if weight.numel() not in (1, channels):
        raise RuntimeError(
            f"Mismatch of parameter numbers and input channel size. Found parameter numbers = {weight.numel()} and "
            f"channel size = {channels}."
        )
    return as_layer("PReLU", called, (input, weight), num_parameters=weight.numel())


def embedding(input, weight, padding_idx=None, max_norm=None, norm_type=2.0, scale_grad_by_freq=False, sparse=False):
    """Rows of a table by their numbers."""
    if padding_idx is not None and not -weight.size(0) <= padding_idx < weight.size(0):
        raise AssertionError("Padding_idx must be within num_embeddings")
    if len(weight.shape) != 2:
        raise RuntimeError("'weight' must be 2-D")
    _check_indices("embedding", input)
    return as_layer(
        "Embedding", "F.embedding", (input, weight), num_embeddings=weight.shape[0], embedding_dim=weight.shape[1]
    )


def _check_indices(name, input):
    if input.dtype.name not in ("int64", "int32"):
        raise RuntimeError(
            "Expected tensor for argument #1 'indices' to have one of the following scalar types: Long, Int; but got "
            f"torch.{input.dtype.spoken}Tensor instead (while checking arguments for {name})"
        )


def embedding_bag(input, weight, offsets=None, max_norm=None, norm_type=2, scale_grad_by_freq=False, mode="mean",
                  sparse=False, per_sample_weights=None, include_last_offset=False, padding_idx=None):
    """Rows of a table by their numbers, those of a bag made one."""
    if len(input.shape) == 2 and offsets is not None:
        raise ValueError(
            "if input is 2D, then offsets has to be None, as input is treated is a mini-batch of fixed length "
            f"sequences. However, found offsets of type {type(offsets)}"
        )
    if len(input.shape) not in (1, 2):
        raise ValueError(f"input has to be 1D or 2D Tensor, but got Tensor of dimension {len(input.shape)}")
    if mode not in ("sum", "mean", "max"):
        raise ValueError("mode has to be one of sum, mean or max")
    if len(input.shape) == 1:
        if offsets is None or len(offsets.shape) != 1:
            raise ValueError("offsets has to be a 1D Tensor but got None" if offsets is None else "offsets has to be a 1D Tensor")
        raise NotImplementedError("F.embedding_bag with offsets is not counted here: give a tensor of two dimensions")
    _check_indices("embedding_bag", input)
    return as_layer(
        "EmbeddingBag", "F.embedding_bag", (input, weight), num_embeddings=weight.shape[0],
        embedding_dim=weight.shape[1], mode=mode,
    )

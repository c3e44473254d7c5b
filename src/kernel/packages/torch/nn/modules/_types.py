"""Which types of numbers the kernels of PyTorch take on a processor, and what they say of others."""
from _flopbook import is_number_text

from ... import _dtype
from ..._arguments import bind_native
from ..._parameters import Signature
from ..._signatures import NN, SIGNATURES

#: Types by their names in C++: in scalar types, in C itself, and as tensors.
_SPOKEN = {
    "float64": ("Double", "double", "torch.DoubleTensor"),
    "float32": ("Float", "float", "torch.FloatTensor"),
    "float16": ("Half", "c10::Half", "torch.HalfTensor"),
    "bfloat16": ("BFloat16", "c10::BFloat16", "CPUBFloat16Type"),
    "int64": ("Long", "long int", "torch.LongTensor"),
    "int32": ("Int", "int", "torch.IntTensor"),
    "int16": ("Short", "short int", "torch.ShortTensor"),
    "int8": ("Char", "signed char", "torch.CharTensor"),
    "uint8": ("Byte", "unsigned char", "torch.ByteTensor"),
    "bool": ("Bool", "bool", "CPUBoolType"),
    "complex64": ("ComplexFloat", "c10::complex<float>", "CPUComplexFloatType"),
    "complex128": ("ComplexDouble", "c10::complex<double>", "CPUComplexDoubleType"),
}

WHOLE = ("int64", "int32", "int16", "int8", "uint8")
COMPLEX = ("complex64", "complex128")
FLOATS = ("float32", "float64", "float16", "bfloat16")


def scalar_type(dtype):
    """`Long` for int64."""
    return _SPOKEN.get(dtype.name, (dtype.name,))[0]


def c_type(dtype):
    """`long int` for int64."""
    return _SPOKEN.get(dtype.name, (dtype.name, dtype.name))[1]


def tensor_type(dtype):
    """`torch.LongTensor` for int64."""
    return _SPOKEN.get(dtype.name, (dtype.name, dtype.name, dtype.name))[2]


def refuse_kernel(kernel, dtype):
    """Raises as a kernel does that has no code for a type."""
    raise NotImplementedError(f'"{kernel}" not implemented for \'{scalar_type(dtype)}\'')


def check_kernel(kernel, input, takes=()):
    """Floats pass, and the types that are named."""
    name = input.dtype.name
    if name not in FLOATS and name not in takes:
        refuse_kernel(kernel, input.dtype)


def check_product(input, weight, bias):
    """Raises where the factors of a matrix product are of two types."""
    if input.dtype is weight.dtype:
        return
    if bias is not None or len(input.shape) > 2:
        words = f"mat1 and mat2 must have the same dtype, but got {scalar_type(input.dtype)} and {scalar_type(weight.dtype)}"
        if bias is None:
            words = _unlike(input, weight)
    else:
        words = _unlike(input, weight)
    raise RuntimeError(words)


def _unlike(input, weight):
    return f"expected m1 and m2 to have the same dtype, but got: {c_type(input.dtype)} != {c_type(weight.dtype)}"


def check_mixed(input, weight):
    """Raises where a normalization gets numbers of another type than its tensors; narrow floats may meet float32."""
    if weight is None or input.dtype is weight.dtype:
        return
    narrow = input.dtype.name in ("float16", "bfloat16") and weight.dtype is _dtype.float32
    if not narrow:
        raise RuntimeError("mixed dtype (CPU): all inputs must share same datatype.")


def check_indices(function, input):
    """Raises where a table is read by what is no index."""
    if input.dtype.name not in ("int64", "int32"):
        raise RuntimeError(
            "Expected tensor for argument #1 'indices' to have one of the following scalar types: Long, Int; "
            f"but got {tensor_type(input.dtype)} instead (while checking arguments for {function})"
        )


def check_texts(name, input, options):
    """Raises as the function behind a layer does where an option is a number that is written as a text."""
    for signatures in (NN, SIGNATURES):
        if len(signatures.get(name, ())) == 1:
            parameters = Signature(name, signatures[name][0]).parameters
            told = {key: one for key, one in options.items() if is_number_text(one)}
            bind_native(name, [told.get(one.name, _standing(one, input)) for one in parameters if not one.keyword], {})
            return


def _standing(parameter, input):
    """What stands for an argument that no option says."""
    if parameter.allows_none:
        return None
    return {"Tensor": input, "bool": True, "float": 0.0, "int": 0, "Number": 0, "ints": (1,) * max(parameter.size, 1),
            "str": ""}.get(parameter.kind)

"""Types of numbers: `torch.float32` and the others, and what is known of them."""
import math

_SPOKEN = {
    "bool": "Bool", "uint8": "Byte", "int8": "Char", "int16": "Short", "int32": "Int", "int64": "Long", "float16": "Half",
    "bfloat16": "BFloat16", "float32": "Float", "float64": "Double", "complex64": "ComplexFloat",
    "complex128": "ComplexDouble",
}


class dtype:
    """A type of numbers. Each stands once, under all its names."""

    def __init__(self, name, itemsize, limits=None):
        self.name = name
        self.itemsize = itemsize
        self._limits = limits

    @property
    def is_floating_point(self):
        return self.name.startswith(("float", "bfloat"))

    @property
    def is_complex(self):
        return self.name.startswith("complex")

    @property
    def is_signed(self):
        return self.name not in ("uint8", "bool")

    @property
    def kind(self):
        """Which kind widens which: truths, whole numbers, numbers with a point, complex ones."""
        if self.is_complex:
            return 3
        return 2 if self.is_floating_point else 0 if self.name == "bool" else 1

    @property
    def spoken(self):
        """What messages call it."""
        return _SPOKEN[self.name]

    def to_complex(self):
        return complex128 if self is float64 else complex64

    def __repr__(self):
        return f"torch.{self.name}"

    def __reduce__(self):
        return self.name


float16 = half = dtype("float16", 2, (65504.0, 6.103515625e-05, 0.0009765625))
bfloat16 = dtype("bfloat16", 2, (3.3895313892515355e38, 1.1754943508222875e-38, 0.0078125))
float32 = float = dtype("float32", 4, (3.4028234663852886e38, 1.1754943508222875e-38, 1.1920928955078125e-07))
float64 = double = dtype("float64", 8, (1.7976931348623157e308, 2.2250738585072014e-308, 2.220446049250313e-16))
uint8 = dtype("uint8", 1, (255, 0))
int8 = dtype("int8", 1, (127, -128))
int16 = short = dtype("int16", 2, (32767, -32768))
int32 = int = dtype("int32", 4, (2147483647, -2147483648))
int64 = long = dtype("int64", 8, (9223372036854775807, -9223372036854775808))
bool = dtype("bool", 1)
complex64 = cfloat = dtype("complex64", 8)
complex128 = cdouble = dtype("complex128", 16)

ALL = {
    one.name: one
    for one in (
        float16, bfloat16, float32, float64, uint8, int8, int16, int32, int64, bool, complex64, complex128,
    )
}


class _Limits:
    """What is known of the numbers of a type; arguments follow PyTorch's signatures."""

    def __init__(self, *given, **named):
        from ._arguments import bind

        self._set(**bind(type(self).__name__, given, named))

    def __repr__(self):
        told = ", ".join(f"{name}={getattr(self, name):g}" for name in self._told)
        return f"{type(self).__name__}({told}, dtype={self.dtype})"


class finfo(_Limits):
    """Limits of a type with a point."""

    _told = ("resolution", "min", "max", "eps", "smallest_normal", "tiny")

    def _set(self, type=None):
        from ._default import get_default_dtype

        type = type or get_default_dtype()
        if not type.is_floating_point:
            raise TypeError(f"torch.finfo() requires a floating point input type. Use torch.iinfo to handle '{type!r}'")
        self.max, self.tiny, self.eps = type._limits
        self.smallest_normal = self.tiny
        self.min = -self.max
        self.bits = type.itemsize * 8
        self.dtype = type.name
        # As many digits as are held for sure.
        self.resolution = 10.0 ** math.ceil(math.log10(self.eps))


class iinfo(_Limits):
    """Limits of a type of whole numbers."""

    _told = ("min", "max")

    def _set(self, type):
        if type.is_floating_point or type is bool:
            raise TypeError(f"torch.iinfo() requires an integer input type. Use torch.finfo to handle '{type!r}'")
        self.max, self.min = type._limits
        self.bits = type.itemsize * 8
        self.dtype = type.name

    def __repr__(self):
        return f"iinfo(min={self.min}, max={self.max}, dtype={self.dtype})"

"""Types of numbers: `torch.float32` and the others, and what is known of them."""


_SPOKEN = {
    "bool": "Bool", "uint8": "Byte", "int8": "Char", "int16": "Short", "int32": "Int", "int64": "Long", "float16": "Half",
    "bfloat16": "BFloat16", "float32": "Float", "float64": "Double", "complex64": "ComplexFloat",
    "complex128": "ComplexDouble",
}


class dtype:
    """A type of numbers. Each stands once, under all its names."""

    def __init__(self, name, itemsize, limits=None):
        for one, value in (("name", name), ("itemsize", itemsize), ("_limits", limits)):
            object.__setattr__(self, one, value)

    def __setattr__(self, name, value):
        raise AttributeError(f"'torch.dtype' object has no attribute '{name}'")

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


class finfo:
    """Limits of a type with a point."""

    def __init__(self, type=float32):
        if not type.is_floating_point:
            raise TypeError(f"torch.finfo() requires a floating point input type. Use torch.iinfo to handle '{type!r}'")
        self.max, self.tiny, self.eps = type._limits
        self.smallest_normal = self.tiny
        self.min = -self.max
        self.bits = type.itemsize * 8
        self.dtype = type.name


class iinfo:
    """Limits of a type of whole numbers."""

    def __init__(self, type):
        if type.is_floating_point or type is bool:
            raise TypeError(f"torch.iinfo() requires an integer input type. Use torch.finfo to handle '{type!r}'")
        self.max, self.min = type._limits
        self.bits = type.itemsize * 8
        self.dtype = type.name

"""Numbers as texts: `8.21 GFLOPS`, `4.09 GMACs`, `25.56 M`."""
DEFAULT_PRECISION = 2
_MAGNITUDES = {"T": 1e12, "G": 1e9, "M": 1e6, "K": 1e3, "m": 1e-3, "u": 1e-6}


def _suiting(num):
    for unit in "TGMK":
        if num >= _MAGNITUDES[unit]:
            return unit
    if num >= 1 or num == 0:
        return ""
    return "m" if num >= 1e-3 else "u"


def number_to_string(num, units=None, precision=DEFAULT_PRECISION):
    """A number in the unit asked for, or in the one that suits it."""
    units = _suiting(num) if units is None else units
    return f"{round(num / _MAGNITUDES.get(units, 1), precision):g} {units}"


def macs_to_string(macs, units=None, precision=DEFAULT_PRECISION):
    return f"{number_to_string(macs, units=units, precision=precision)}MACs"


def flops_to_string(flops, units=None, precision=DEFAULT_PRECISION):
    return f"{number_to_string(flops, units=units, precision=precision)}FLOPS"


def bytes_to_string(b, units=None, precision=DEFAULT_PRECISION):
    return f"{number_to_string(b, units=units, precision=precision)}B"


def params_to_string(params_num, units=None, precision=DEFAULT_PRECISION):
    """Parameters: billions are `B`."""
    units = units.replace("B", "G") if units else units
    return number_to_string(params_num, units=units, precision=precision).replace("G", "B").strip()


def generate_transformer_input(model_tokenizer, input_shape, device):
    """Not here: it asks a tokenizer."""
    raise NotImplementedError("calflops.generate_transformer_input() asks a tokenizer, which is not here; take input_shape or kwargs")


def get_module_flops(module):
    """FLOPs of a module and of all in it; one that stands twice counts twice."""
    return module.__flops__ + sum(get_module_flops(child) for child in module.children())


def get_module_macs(module):
    """MACs, likewise."""
    return module.__macs__ + sum(get_module_macs(child) for child in module.children())

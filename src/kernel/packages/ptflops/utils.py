"""Numbers as texts: `4.13 GMac`, `25.56 M`."""
_MACS = {"GMac": 10.0**9, "MMac": 10.0**6, "KMac": 10.0**3}
_PARAMS = {"M": 10.0**6, "K": 10.0**3, "B": 10.0**9}


def flops_to_string(flops, units=None, precision=2):
    """MACs in the unit asked for, or in the one that suits them."""
    if units is None:
        units = next((unit for unit, factor in _MACS.items() if flops // factor > 0), None)
    if units not in _MACS:
        return str(flops) + " Mac"
    return str(round(flops / _MACS[units], precision)) + " " + units


def params_to_string(params_num, units=None, precision=2):
    """Parameters in the unit asked for, or in millions or thousands (`k`)."""
    if units is None:
        if params_num // 10**6 > 0:
            return str(round(params_num / 10**6, precision)) + " M"
        if params_num // 10**3:
            return str(round(params_num / 10**3, precision)) + " k"
        return str(params_num)
    if units not in _PARAMS:
        return str(params_num)
    return str(round(params_num / _PARAMS[units], precision)) + " " + units

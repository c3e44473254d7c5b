"""`flop_count_table` and `flop_count_str`: parameters, operations and activations of each module."""
from collections import defaultdict

import tabulate

from .parameter_count import parameter_count


def _format_size(x, sig_figs=3, hide_zero=False):
    """A number in the unit that suits it."""
    if hide_zero and x == 0:
        return ""
    for unit, least, factor in (("P", 1e14, 1e15), ("T", 1e11, 1e12), ("G", 1e8, 1e9), ("M", 1e5, 1e6), ("K", 1e2, 1e3)):
        if abs(x) > least:
            return f"{x / factor:.{sig_figs}f}".rstrip("0").rstrip(".") + unit
    return str(x)


def _pretty(statistics, sig_figs=3):
    return {
        module: {name: _format_size(value, sig_figs) for name, value in stats.items()}
        for module, stats in statistics.items()
    }


def _by_module(statistics):
    found = defaultdict(dict)
    for name, stat in statistics.items():
        for module, value in stat.items():
            found[module][name] = value
    return dict(found)


def _indicate_uncalled(statistics, name, uncalled, indicator="N/A"):
    found = {module: stats.copy() for module, stats in statistics.items()}
    for module in uncalled:
        found.setdefault(module, {})[name] = indicator
    return found


def _children(name, statistics):
    prefix = name + ("." if name else "")
    return [one for one in statistics if one and one.count(".") == prefix.count(".") and one.startswith(prefix)]


def _without_zeros(statistics, force_keep=None, require_trivial_children=False):
    """Without the modules all of whose numbers are zero."""
    found = {}
    kept = force_keep if force_keep else {""}

    def keep(name):
        trivial = True
        for module in _children(name, statistics):
            keep(module)
            trivial &= module not in found
        some = not all(value == 0 for value in statistics[name].values())
        if some or name in kept or (require_trivial_children and not trivial):
            found[name] = statistics[name].copy()

    keep("")
    return found


def _addindent(text, spaces):
    first, *rest = text.split("\n")
    return "\n".join([first, *(" " * spaces + line for line in rest)])


def _model_text(module, name, statistics):
    """The model as it is printed, with its numbers."""
    extra = [one for one in (module.extra_repr(),) if one]
    printed = ", ".join(f"{key}: {value}" for key, value in statistics.get(name, {}).items())
    lines = [line for text in [*extra, printed] if text for line in text.split("\n")]
    inside = [
        f"({key}): " + _addindent(_model_text(one, name + ("." if name else "") + key, statistics), 2)
        for key, one in module._modules.items()
    ]
    if len(lines) == 1 and not inside:
        return f"{module._get_name()}({lines[0]})"
    body = "\n  ".join([*lines, *inside])
    return f"{module._get_name()}(\n  {body}\n)" if body else f"{module._get_name()}()"


def _quiet(analysis):
    analysis.unsupported_ops_warnings(False)
    analysis.uncalled_modules_warnings(False)
    analysis.tracer_warnings("none")
    return analysis.by_module()


def flop_count_str(flops, activations=None):
    """The model as it is printed, with parameters and operations of each module."""
    model = flops._model
    stats = {"#params": dict(parameter_count(model)), "#flops": dict(_quiet(flops))}
    if activations is not None:
        stats["#acts"] = dict(_quiet(activations))
    uncalled = flops.uncalled_modules() | (activations.uncalled_modules() if activations is not None else set())
    for name, _ in model.named_modules():
        for stat in stats.values():
            stat.setdefault(name, 0)
    found = _pretty(_without_zeros(_by_module(stats), force_keep=uncalled), sig_figs=2)
    found = _indicate_uncalled(found, "#flops", flops.uncalled_modules())
    if activations is not None:
        found = _indicate_uncalled(found, "#acts", activations.uncalled_modules())
    note = (
        "N/A indicates a possibly missing statistic due to how the module was called. "
        "Missing values are still included in the parent's total.\n"
    )
    return (note if uncalled else "") + _model_text(model, "", found)


def _combined(first, second):
    """Two rows in one, where they do not contradict each other."""
    if set(first) != set(second):
        return None
    found = {}
    for key, value in first.items():
        other = second[key]
        if value != other and value and other:
            return None
        found[key] = value or other
    return found


def _fastforward(name, statistics):
    """A module that holds one other with the same numbers stands in one row with it."""
    inside = _children(name, statistics)
    combined = _combined(statistics[name], statistics[inside[0]]) if len(inside) == 1 else None
    if combined is None:
        return name, statistics[name]
    statistics[inside[0]] = combined
    return _fastforward(inside[0], statistics)


def _table(statistics, max_depth, columns):
    rows = []

    def add(name, stats, level):
        indent = " " * level
        rows.append([indent + name, *(indent + stats[one] if one in stats else "" for one in columns)])

    def fill(level, prefix):
        if level > max_depth:
            return
        for module in list(statistics):
            if module and module.count(".") == prefix.count(".") and module.startswith(prefix):
                name, stats = _fastforward(module, statistics)
                short = name[len(root_prefix):] if root_prefix and name.startswith(root_prefix) else name
                add(short, stats, level)
                fill(level + 1, name + ".")

    root, stats = _fastforward("", statistics)
    add(root or "model", stats, 0)
    root_prefix = root + ("." if root else "")
    fill(1, root_prefix)
    before, tabulate.PRESERVE_WHITESPACE = tabulate.PRESERVE_WHITESPACE, True
    text = tabulate.tabulate(rows, headers=["module", *columns], tablefmt="pipe")
    tabulate.PRESERVE_WHITESPACE = before
    return text


def flop_count_table(flops, max_depth=3, activations=None, show_param_shapes=True):
    """A table of parameters, operations and perhaps activations, down to a depth."""
    params_header = "#parameters" + (" or shape" if show_param_shapes else "")
    model = flops._model
    stats = {params_header: dict(parameter_count(model)), "#flops": _quiet(flops)}
    if activations is not None:
        stats["#activations"] = _quiet(activations)
    found = _pretty(_without_zeros(_by_module(stats), require_trivial_children=True))
    for header, analysis in (("#flops", flops), ("#activations", activations)):
        if analysis is not None:
            found = _indicate_uncalled(found, header, analysis.uncalled_modules() & found.keys(), "")
    for name, one in model.named_parameters():
        if name in found:
            if show_param_shapes:
                found[name][params_header] = str(tuple(one.shape))
            else:
                del found[name]
    return _table(found, max_depth, list(stats))

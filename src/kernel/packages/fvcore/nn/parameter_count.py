"""Parameters of a model and of all in it."""
from collections import defaultdict

import tabulate


def parameter_count(model):
    """Numbers of each parameter and each module, by their names; the whole under `""`."""
    found = defaultdict(int)
    for name, prm in model.named_parameters():
        parts = name.split(".")
        for at in range(len(parts) + 1):
            found[".".join(parts[:at])] += prm.numel()
    return found


def _size(number):
    if number > 1e8:
        return "{:.1f}G".format(number / 1e9)
    if number > 1e5:
        return "{:.1f}M".format(number / 1e6)
    return "{:.1f}K".format(number / 1e3) if number > 1e2 else str(number)


def parameter_count_table(model, max_depth=3):
    """The parameters as a table, down to a depth."""
    count = parameter_count(model)
    shapes = {name: tuple(one.shape) for name, one in model.named_parameters()}
    table = [("model", _size(count.pop("")))]

    def fill(level, prefix):
        if level >= max_depth:
            return
        for name, number in count.items():
            if name.count(".") == level and name.startswith(prefix):
                indent = " " * (level + 1)
                table.append((indent + name, indent + (str(shapes[name]) if name in shapes else _size(number))))
                if name not in shapes:
                    fill(level + 1, name + ".")

    fill(0, "")
    before, tabulate.PRESERVE_WHITESPACE = tabulate.PRESERVE_WHITESPACE, True
    text = tabulate.tabulate(table, headers=["name", "#elements or shape"], tablefmt="pipe")
    tabulate.PRESERVE_WHITESPACE = before
    return text

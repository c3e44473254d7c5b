"""`FlopCounterMode`: counts the products of matrices and the convolutions of what runs inside a `with`."""
import warnings
from collections import defaultdict

import _flopbook

from .._lacking import lacked
from .._ops import ops
from ..nn.modules._recording import Recording
from .module_tracker import Names

__all__ = ["FlopCounterMode"]

suffixes = ["", "K", "M", "B", "T"]


def get_suffix_str(number):
    """The unit that a number is written in."""
    return suffixes[max(0, min(len(suffixes) - 1, (len(str(number)) - 2) // 3))]


def convert_num_with_suffix(number, suffix):
    """A number in a unit."""
    return f"{number / 1000 ** suffixes.index(suffix):.3f}" + suffix


def convert_to_percent_str(num, denom):
    """A share of a whole."""
    return "0%" if denom == 0 else f"{num / denom:.2%}"


# The rules are calc's.
__getattr__ = lacked(
    "torch.utils.flop_counter",
    "ModuleTracker TorchDispatchMode addmm_flop aten baddbmm_flop bmm_flop conv_backward_flop conv_flop conv_flop_count "
    "flop_registry get_shape mm_flop normalize_tuple register_flop_formula sdpa_backward_flop sdpa_backward_flop_count "
    "sdpa_flop sdpa_flop_count shape_wrapper tree_flatten tree_map tree_unflatten",
)


class FlopCounterMode:
    """`with FlopCounterMode() as counter:` counts what runs meanwhile, by modules and by operators."""

    def __init__(self, mods=None, depth=2, display=True, custom_mapping=None):
        if custom_mapping:
            raise NotImplementedError("FlopCounterMode(custom_mapping=…) is not supported here")
        if mods is not None:
            warnings.warn("mods argument is not needed anymore, you can stop passing it", stacklevel=2)
        self.flop_counts = defaultdict(lambda: defaultdict(int))
        self.depth, self.display = depth, display
        self._names = Names()
        self._unsure = None

    def get_total_flops(self):
        """All that was counted."""
        return sum(self.flop_counts["Global"].values())

    def get_flop_counts(self):
        """What was counted, by the names of modules, and there by operators."""
        self._check()
        return {name: dict(counts) for name, counts in self.flop_counts.items()}

    def _check(self):
        if self._unsure:
            raise NotImplementedError(
                "FlopCounterMode: whether a product runs as aten.mm, aten.bmm or aten.addmm depends here on how a tensor "
                "lies in memory, which is not known; get_total_flops() is"
            )

    def get_table(self, depth=None):
        """A table of modules down to a depth, and of their operators."""
        self._check()
        import tabulate

        tabulate.PRESERVE_WHITESPACE = True
        depth = self.depth if depth is None else depth
        depth = 999999 if depth is None else depth
        total = self.get_total_flops()
        names = [name for name in sorted(self.flop_counts) if name != "Global" and name.count(".") + 1 <= depth]
        values = [row for name in names for row in self._rows(name, name.count("."), total)]
        whole = any(sum(self.flop_counts[name].values()) >= total for name in names)
        if "Global" in self.flop_counts and not whole:
            values = self._rows("Global", 0, total) + [[" " + row[0], *row[1:]] for row in values]
        return tabulate.tabulate(
            values or [["Global", "0", "0%"]], headers=["Module", "FLOP", "% Total"], colalign=("left", "right", "right")
        )

    def _rows(self, name, depth, total):
        padding, suffix = " " * depth, get_suffix_str(total)
        counts = self.flop_counts[name]
        lines = [(padding + name, sum(counts.values())), *((f"{padding} - {key}", one) for key, one in counts.items())]
        return [[title, convert_num_with_suffix(one, suffix), convert_to_percent_str(one, total)] for title, one in lines]

    def __enter__(self):
        self.flop_counts.clear()
        self._unsure = None
        self._calls = Recording()
        self._calls.__enter__()
        _flopbook.counting_flops += 1
        return self

    def __exit__(self, *raised):
        _flopbook.counting_flops -= 1
        self._calls.__exit__(*raised)
        if raised[0] is None or self.display:
            self._book(self._calls.steps("flop_counter"))
        if self.display:
            print(self.get_table(self.depth))
        return False

    def _book(self, steps):
        """Books each operator at all modules that run meanwhile."""
        running = {"Global": None}
        for kind, *rest in steps:
            if kind == 1:
                running[self._names.of(rest[0])] = None
            elif kind == 0:
                running.pop(self._names.of(rest[0]), None)
            else:
                operator, value = rest
                self._unsure = self._unsure or operator == ""
                for name in running:
                    self.flop_counts[name][getattr(ops.aten, operator or "mm")] += int(value)

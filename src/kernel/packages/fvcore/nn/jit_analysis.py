"""What analyses share: one run of the model, and the sums over its modules."""
import logging
from collections import Counter
from copy import copy

from torch import nn

from ._trace import trace
from .jit_handles import Rule, Value

_IGNORED_OPS = {
    f"aten::{name}"
    for name in """Int ScalarImplicit __and__ arange bitwise_not cat chunk clamp clamp_ constant_pad_nd contiguous copy_ detach
    dropout empty eq expand flatten floor floor_divide full full_like gather ge gt index index_put_ masked_fill max narrow
    new_empty new_full new_zeros nonzero ones permute relu relu_ remainder reshape roll select size slice split split_with_sizes
    squeeze stack t to transpose type_as unbind unsqueeze unsqueeze_ view zeros zeros_like""".split()
}


class Statistics:
    """What a run came to: counts and what had no rule, by module and operator, and modules that were not called."""

    def __init__(self, counts, unsupported_ops, uncalled_mods, unknown):
        self.counts, self.unsupported_ops, self.uncalled_mods = counts, unsupported_ops, uncalled_mods
        self.unknown = unknown


def named_modules_with_dup(model, prefix=""):
    """All modules by all their names."""
    yield prefix, model
    for name, module in model._modules.items():
        if module is not None:
            yield from named_modules_with_dup(module, f"{prefix}.{name}" if prefix else name)


class JitModelAnalysis:
    """Counts by operators and modules, found once when they are first asked for."""

    def __init__(self, model, inputs):
        self._model, self._inputs = model, inputs
        self._op_handles = {}
        self._named_modules = dict(named_modules_with_dup(model))
        self._aliases = self._get_aliases(model)
        self._stats = None
        self._ignored_ops = copy(_IGNORED_OPS)
        self.unsupported_ops_warnings(True)
        self.uncalled_modules_warnings(True)
        self.tracer_warnings("no_tracer_warning")
        self.ancestor_mode("owner")

    def total(self, module_name=""):
        """All that a module counts."""
        return sum(self.by_operator(module_name).values())

    def by_operator(self, module_name=""):
        """What a module counts, by operators."""
        stats = self._analyze()
        return stats.counts[self.canonical_module_name(module_name)]

    def by_module_and_operator(self):
        """What each module counts, by operators."""
        return self._analyze().counts

    def by_module(self):
        """What each module counts."""
        found = Counter()
        for name, results in self._analyze().counts.items():
            found[name] = sum(results.values())
        return found

    def unsupported_ops(self, module_name=""):
        """Operators that no rule is for, with how often each was met."""
        if self._stats is None:
            raise RuntimeError("Analysis results should be computed before calling unsupported_ops()")
        if self._stats.unknown:
            raise NotImplementedError(f"fvcore: unsupported_ops() is not known here: {self._stats.unknown}")
        return self._stats.unsupported_ops[self.canonical_module_name(module_name)]

    def uncalled_modules(self):
        """Names of modules that were never called."""
        return self._analyze().uncalled_mods

    def set_op_handle(self, *args, **kwargs):
        """Sets rules for operators, or that they are free: `set_op_handle("aten::add", None)`."""
        self._stats = None
        if len(args) % 2 != 0:
            raise TypeError("set_op_handle should be called with pairs of names and handles!")
        for name, handle in {**kwargs, **dict(zip(args[::2], args[1::2]))}.items():
            if handle is None:
                self._ignored_ops.add(name)
            else:
                self._op_handles[name] = handle
        return self

    def clear_op_handles(self):
        """Takes all rules away."""
        self._op_handles = {}
        self._ignored_ops = copy(_IGNORED_OPS)
        self._stats = None
        return self

    def canonical_module_name(self, name):
        """The first name of a module that has several."""
        assert isinstance(name, str), "Module name must be a string."
        if name in self._aliases:
            return self._aliases[name]
        raise KeyError("Requested module name is not among the descendants of the analyzed model.")

    def copy(self, new_model=None, new_inputs=None):
        """The same analysis of another model, or of other inputs."""
        model = self._model if new_model is None else new_model
        inputs = self._inputs if new_inputs is None else new_inputs
        return (
            JitModelAnalysis(model=model, inputs=inputs)
            .set_op_handle(**self._op_handles)
            .unsupported_ops_warnings(self._enable_warn_unsupported_ops)
            .uncalled_modules_warnings(self._enable_warn_uncalled_mods)
            .tracer_warnings(self._warn_trace)
        )

    def tracer_warnings(self, mode):
        """Which warnings of the tracer are shown: nothing is traced here, and none is."""
        if mode not in ["all", "no_tracer_warning", "none"]:
            raise ValueError(f"Unrecognized tracer warning mode {mode}.")
        self._warn_trace = mode
        return self

    def ancestor_mode(self, mode):
        """Whether an operator counts for the modules that own the one that runs it, or for those that called it."""
        if mode not in ["owner", "caller"]:
            raise ValueError(f"Unrecognized ancestor mode: {mode}")
        self._ancestor_mode = mode
        return self

    def unsupported_ops_warnings(self, enabled):
        """Whether operators without a rule are told."""
        self._enable_warn_unsupported_ops = enabled
        return self

    def uncalled_modules_warnings(self, enabled):
        """Whether modules that were not called are told."""
        self._enable_warn_uncalled_mods = enabled
        return self

    def _get_aliases(self, model):
        aliases = {}
        for name, module in named_modules_with_dup(model):
            aliases.setdefault(module, name)
            aliases[name] = aliases[module]
        return aliases

    def _ancestors(self, running):
        """The names of all modules that an operator counts for."""
        names = [self._aliases[module] for module in running]
        if self._ancestor_mode == "caller":
            return names, set(names)
        parts = self.canonical_module_name(names[-1]).split(".")
        return names, {"", *(".".join(parts[:at]) for at in range(len(parts) + 1))}

    def _analyze(self):
        if self._stats is not None:
            return self._stats
        steps, nodes = trace(self._model, self._inputs)
        names = dict.fromkeys(self._aliases[module] for _, module in named_modules_with_dup(self._model))
        counts, unsupported = {name: Counter() for name in names}, {name: Counter() for name in names}
        seen, running = set(), []
        unknown = self._of_sizes(unsupported, nodes, any(step[0] == 3 for step in steps))
        for kind, *rest in steps:
            if kind == 3:
                continue
            if kind == 1:
                running.append(rest[0])
            elif kind == 0:
                running.pop()
            else:
                called, ancestors = self._ancestors(running)
                seen.update(called, ancestors)
                unknown = self._book(counts, unsupported, ancestors, *rest) or unknown
        uncalled = set(self._aliases.values()) - seen
        self._stats = Statistics(counts, unsupported, uncalled, unknown)
        self._warn_unsupported_ops(unsupported[""])
        self._warn_uncalled_mods(uncalled)
        return self._stats

    def _of_sizes(self, unsupported, nodes, dropped):
        """Notes the operators that calculate with sizes; answers why they are not known, where that is so."""
        names = [f"aten::{name}" for node in nodes for name in node.operators or ()]
        known = all(node.operators is not None for node in nodes)
        if nodes and (dropped or not known or not set(names).isdisjoint(self._op_handles)):
            return "the model calculates with sizes, which a trace shows as operators too"
        for node in nodes:
            _, ancestors = self._ancestors(node.modules)
            for name in node.operators:
                for one in ancestors if f"aten::{name}" not in self._ignored_ops else ():
                    unsupported[one][f"aten::{name}"] += 1
        return None

    def _book(self, counts, unsupported, ancestors, kind, name, value, numbers, shapes, called, is_float):
        """Books one operator; answers why it is not known what it is, where that is so."""
        full = f"aten::{kind}"
        handle = self._op_handles.get(full)
        if handle is not None:
            found = self._counted(handle, kind, name, value, numbers, shapes, called, is_float)
            for one in ancestors:
                counts[one] += found
        elif kind == "":
            return f"which operators {called} becomes is not known"
        elif full not in self._ignored_ops:
            for one in ancestors:
                unsupported[one][full] += 1
        return None

    def _counted(self, handle, kind, name, value, numbers, shapes, called, is_float):
        """What a rule makes of an operator, by its name: the tool's own are calc's."""
        if isinstance(handle, Rule):
            if value is None:
                raise NotImplementedError(f"fvcore: its rule of aten::{kind} ends in an error on {called}")
            return Counter({name or kind: (float if is_float else int)(value)})
        if getattr(handle, "of_numbers", False):
            return Counter({handle.of_numbers: int(numbers)})
        if shapes is None:
            raise NotImplementedError(f"fvcore: a handle for aten::{kind} is not asked about {called} here")
        sides = [[Value([int(size) for size in one.split(",") if size]) for one in side] for side in shapes]
        found = handle(*sides)
        return found if isinstance(found, Counter) else Counter({kind: found})

    def _warn_unsupported_ops(self, ops):
        if self._enable_warn_unsupported_ops:
            for op, freq in ops.items():
                logging.getLogger(__name__).warning("Unsupported operator {} encountered {} time(s)".format(op, freq))

    def _warn_uncalled_mods(self, uncalled):
        uncalled = {name for name in uncalled if self._has_forward(name)}
        if self._enable_warn_uncalled_mods and uncalled:
            logging.getLogger(__name__).warning(
                "The following submodules of the model were never called during the trace of the graph. They may be "
                "unused, or they were accessed by direct calls to .forward() or via other python methods. In the latter "
                "case they will have zeros for statistics, though their statistics will still contribute to their parent "
                "calling module.\n" + ", ".join(sorted(uncalled))
            )

    def _has_forward(self, name):
        module = self._named_modules.get(name)
        return module is not None and not any(
            type(module).forward is one.forward for one in (nn.ModuleList, nn.ModuleDict, nn.Module, nn.Identity)
        )

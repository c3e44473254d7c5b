"""
Records what the counting tools say of single layers, into test/fixtures/layers.json. No part of `npm test`, which only
reads the record. A build of PyTorch for the CPU suffices.

    python3.11 -m venv venv && venv/bin/pip install -r test/recorder/requirements.txt
    venv/bin/python test/recorder/layers.py && npm run format

Each tool counts each case of cases.py in a process of its own, since some leave their patches behind. The layer is the
one child of a wrapper, in eval mode, with gradients on and its input given by position. ptflops gets its input from a
constructor, and calflops, which refuses a model without parameters, one frozen parameter where there is none.

A row says null where a tool gives no number, and in `errors` why. `no_rule` names the tools that have no rule for
something the layer computes, so that their figure, often 0, lacks that part. It is read off the tools' own tables:
every operator that computes must lie under a module or a function with a rule.
"""

import gc
import importlib.metadata
import io
import json
import logging
import multiprocessing
import platform
import re
import sys
import warnings
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path

import calflops
import calflops.pytorch_ops
import ptflops
import ptflops.pytorch_engine
import ptflops.pytorch_ops
import thop
import torch
import torch.nn.functional as F
import torchinfo
from cases import CASES
from fvcore.nn import FlopCountAnalysis
from thop.profile import register_hooks
from torch import nn
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils.flop_counter import FlopCounterMode, flop_registry

FIXTURE = Path(__file__).parent.parent / "fixtures" / "layers.json"
TIMEOUT = 120
PINNED = ["torch", "torchinfo", "fvcore", "thop", "ptflops", "calflops", "transformers", "numpy"]

# Operators that only move, shape or make values; every other one whose result is a tensor of floats computes.
MOVES = set(
    """
    alias alpha_dropout arange as_strided cat channel_shuffle chunk circular_pad clone constant_pad_nd contiguous
    copy copy_ detach diagonal dropout dropout_ embedding empty empty_like expand expand_as feature_alpha_dropout
    feature_dropout fill fill_ flatten flip full full_like gather im2col index index_put_ index_select lift_fresh
    movedim narrow native_channel_shuffle new_empty new_full new_zeros ones ones_like pad permute pixel_shuffle
    pixel_unshuffle reflection_pad1d reflection_pad2d reflection_pad3d repeat replication_pad1d replication_pad2d
    replication_pad3d reshape _reshape_alias roll scalar_tensor select slice split split_with_sizes squeeze squeeze_
    stack swapaxes t t_ tensor_split tile to _to_copy transpose transpose_ tril triu type_as unbind unflatten unfold
    unsafe_chunk unsafe_split _unsafe_view unsqueeze unsqueeze_ upsample_nearest1d upsample_nearest2d
    upsample_nearest3d _upsample_nearest_exact1d _upsample_nearest_exact2d _upsample_nearest_exact3d view view_as
    where zeros zeros_like
    """.split()
)


class OneLayer(nn.Module):
    def __init__(self, case):
        super().__init__()
        text = case["pytorch"]
        if text.startswith("nn."):
            self.m = eval(text)
            if case.get("setup"):
                exec(case["setup"], globals(), {"m": self.m})
        self.expression = case.get("call") or "m(x)"

    def forward(self, x):
        if self.expression == "m(x)":
            return self.m(x)
        return eval(self.expression, globals(), {"m": getattr(self, "m", None), "x": x})


def make(case):
    """The wrapped layer and its input."""
    torch.manual_seed(0)
    model = OneLayer(case).eval()
    if case["dtype"] == "int64":
        return model, torch.zeros(case["input"], dtype=torch.int64)
    return model, torch.randn(case["input"])


def count_with_torchinfo(case):
    model, x = make(case)
    return torchinfo.summary(model, input_data=[x], verbose=0).total_mult_adds


class Analysis(FlopCountAnalysis):
    """Also notes whether an operator without a rule makes a tensor of floats, as the others only handle shapes."""

    lacks_rule = False

    def _should_ignore_node(self, node):
        ignored = super()._should_ignore_node(node)
        if not ignored and node.kind().removeprefix("aten::") not in MOVES:
            for output in node.outputs():
                if output.isCompleteTensor() and output.type().scalarType() == "Float":
                    self.lacks_rule = True
        return ignored


def count_with_fvcore(case):
    model, x = make(case)
    analysis = Analysis(model, (x,))
    analysis.unsupported_ops_warnings(False).uncalled_modules_warnings(False)
    return analysis.total(), analysis.lacks_rule


def count_with_thop(case):
    model, x = make(case)
    warned = io.StringIO()
    logging.getLogger().addHandler(logging.StreamHandler(warned))
    macs, _ = thop.profile(model, inputs=(x,), verbose=False)
    return macs, "not implemented" in warned.getvalue()


def count_with_ptflops(case):
    model, x = make(case)
    printed = io.StringIO()
    with redirect_stdout(printed):
        macs, _ = ptflops.get_model_complexity_info(
            model,
            tuple(x.shape),
            input_constructor=lambda _: x,
            as_strings=False,
            print_per_layer_stat=False,
            verbose=False,
            backend="pytorch",
        )
    if macs is None:
        # It prints what went wrong, and returns nothing.
        name, why = re.search(r"<class '(?:\w+\.)*(\w+)'>: (.*)", printed.getvalue()).groups()
        raise RuntimeError(f"{name}: {why}")
    return macs


def count_with_calflops(case):
    model, x = make(case)
    if not any(True for _ in model.parameters()):
        model.dummy = nn.Parameter(torch.zeros(1), requires_grad=False)
    flops, macs, _ = calflops.calculate_flops(model, args=[x], print_results=False, output_as_string=False)
    return flops, macs


def count_with_torch(case):
    model, x = make(case)
    with FlopCounterMode(display=False) as counter:
        model(x)
    return counter.get_total_flops()


TOOLS = {
    "torchinfo": (count_with_torchinfo, ["torchinfo_1_8_0_mult_adds"]),
    "fvcore": (count_with_fvcore, ["fvcore_flops"]),
    "thop": (count_with_thop, ["thop_macs"]),
    "ptflops": (count_with_ptflops, ["ptflops_macs"]),
    "calflops": (count_with_calflops, ["calflops_flops", "calflops_macs"]),
    "torch_flop_counter": (count_with_torch, ["torch_flop_counter_flops"]),
}


def patched(patch):
    """Which functions a tool replaces, as (owner, name); all are put back."""
    owners = [F, torch, torch.Tensor]
    before = {owner: dict(vars(owner)) for owner in owners}
    patch()
    found = {(o, name) for o in owners for name, value in vars(o).items() if before[o].get(name) is not value}
    for owner, name in found:
        # A method may have come from a base.
        if name in before[owner]:
            setattr(owner, name, before[owner][name])
        else:
            delattr(owner, name)
    return found


def patch_for_ptflops():
    ptflops.pytorch_engine.patch_functional([])
    ptflops.pytorch_engine.patch_tensor_ops([])


def patch_for_calflops():
    calflops.pytorch_ops._patch_functionals({}, [], [])
    calflops.pytorch_ops._patch_tensor_methods({}, [], [])


class Watch(TorchDispatchMode):
    """Notes, at each operator that computes, which modules and functions are under way."""

    def __init__(self):
        super().__init__()
        self.under_way, self.seen = [], []

    @contextmanager
    def within(self, what):
        self.under_way.append(what)
        yield
        self.under_way.pop()

    def hook(self, module):
        def leave(*_):
            self.under_way.pop()

        module.register_forward_pre_hook(lambda module, _: self.under_way.append(module))
        module.register_forward_hook(leave)

    def wrap(self, key):
        owner, name = key
        function = getattr(owner, name)

        def wrapper(*args, **kwargs):
            with self.within(key):
                return function(*args, **kwargs)

        setattr(owner, name, wrapper)

    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        out = func(*args, **(kwargs or {}))
        tensors = out if isinstance(out, (list, tuple)) else [out]
        floats = any(isinstance(tensor, torch.Tensor) and tensor.is_floating_point() for tensor in tensors)
        if floats and func.overloadpacket.__name__ not in MOVES:
            self.seen.append((func.overloadpacket, list(self.under_way)))
        return out


def facts(case):
    """What the layer is, apart from any tool: shapes, parameters, and which tools have no rule for it."""
    model, x = make(case)
    of_ptflops, of_calflops = patched(patch_for_ptflops), patched(patch_for_calflops)
    watch = Watch()
    for module in model.modules():
        watch.hook(module)
    for key in of_ptflops | of_calflops:
        watch.wrap(key)
    with watch:
        y = model(x)

    def is_leaf_with_parameters(what):
        return isinstance(what, nn.Module) and not any(what.children()) and any(True for _ in what.parameters())

    has_rule = {
        "torchinfo": lambda _, what: is_leaf_with_parameters(what),
        "thop": lambda _, what: type(what) in register_hooks and type(what) is not nn.Sequential,
        "ptflops": lambda _, what: type(what) in ptflops.pytorch_ops.MODULES_MAPPING or what in of_ptflops,
        "calflops": lambda _, what: type(what) in calflops.pytorch_ops.MODULE_HOOK_MAPPING or what in of_calflops,
        "torch_flop_counter": lambda operator, _: operator in flop_registry,
    }
    return {
        "output_shape": shapes(y),
        "params": sum(p.numel() for p in model.parameters()),
        "trainable_params": sum(p.numel() for p in model.parameters() if p.requires_grad),
        "computes": bool(watch.seen),
        "no_rule": [
            tool
            for tool, covers in has_rule.items()
            if any(not any(covers(operator, what) for what in under_way) for operator, under_way in watch.seen)
        ],
    }


def shapes(y):
    if isinstance(y, torch.Tensor):
        return list(y.shape)
    return [shapes(part) for part in y if part is not None]


def apart(function, case):
    """Runs a function in a process of its own: what it returns, or what went wrong."""

    def run(end):
        try:
            with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
                end.send((function(case), None))
        except Exception as error:
            why = str(error) if type(error) is RuntimeError else f"{type(error).__name__}: {error}"
            end.send((None, re.sub(r"\s+", " ", why).strip(": ")[:160]))

    ours, theirs = multiprocessing.Pipe()
    process = multiprocessing.Process(target=run, args=(theirs,))
    process.start()
    theirs.close()
    try:
        return ours.recv() if ours.poll(TIMEOUT) else (None, "takes too long")
    except EOFError:
        return None, "the process died"
    finally:
        process.kill()
        process.join()


def whole(number):
    return int(number) if number == int(number) else float(number)


def record(case):
    known, why = apart(facts, case)
    if why:
        raise RuntimeError(f"{case['id']}: {why}")
    lacking, computes, figures, errors = set(known.pop("no_rule")), known.pop("computes"), {}, {}
    for tool, (count, keys) in TOOLS.items():
        counted, why = apart(count, case)
        if why is not None:
            errors[tool] = why
            lacking.discard(tool)
            figures.update(dict.fromkeys(keys))
            continue
        if tool in ("fvcore", "thop"):
            counted, lacks_rule = counted
            lacking |= {tool} if computes and lacks_rule else set()
        figures.update(zip(keys, map(whole, counted if len(keys) > 1 else [counted]), strict=True))
    row = {
        "id": case["id"],
        "pytorch": case["pytorch"],
        **{key: case[key] for key in ("call", "setup") if case.get(key)},
        "input_shape": list(case["input"]),
        "input_dtype": case["dtype"],
        **known,
        **figures,
        "no_rule": [key for tool, (_, keys) in TOOLS.items() if tool in lacking for key in keys],
    }
    return {**row, "errors": errors} if errors else row


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    torch.set_num_threads(1)
    multiprocessing.set_start_method("fork")
    # What this imports late takes a second: once here, instead of in each process.
    count_with_torch(CASES[0])
    gc.freeze()
    wanted = sys.argv[1:]
    rows = [record(case) for case in CASES if not wanted or case["id"] in wanted]
    if wanted:
        print(json.dumps(rows, indent=2))
    else:
        versions = {"python": platform.python_version(), **{name: importlib.metadata.version(name) for name in PINNED}}
        head = {"recorder": "test/recorder/layers.py", "versions": versions}
        body = ",\n".join("    " + json.dumps(row) for row in rows)
        text = json.dumps(head, indent=2).removesuffix("\n}") + ',\n  "rows": [\n' + body + "\n  ]\n}\n"
        FIXTURE.write_text(text, encoding="utf-8")
        print(len(rows), "rows,", sum("errors" in row for row in rows), "with errors")

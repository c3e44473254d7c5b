"""
Records what the counting tools say of trees of modules, into test/fixtures/trees.json: modules that are shared, called
twice or never, containers that are not called, frozen and tied tensors. No part of `npm test`, which only reads the
record. Run it as layers.py beside it.

A case says its tree as data, so that the book can build the same one. A module is a constructor's text, `= path` for a
module that stands elsewhere too, or a tree: its class, its modules by name, the shapes of tensors of its own, the steps
of its `forward` and what that returns. A step is a name for the result, what is called (a module by its path, or an
operator), and what it is called with.
"""

import importlib.metadata
import json
import multiprocessing
import platform
import warnings
from pathlib import Path

import layers
import torch
import torchinfo
from torch import nn

FIXTURE = Path(__file__).parent.parent / "fixtures" / "trees.json"
HOLDERS = {"ModuleList": nn.ModuleList, "ModuleDict": nn.ModuleDict, "Sequential": nn.Sequential}

CONV, NORM, RELU = "nn.Conv2d(4, 4, 3, padding=1)", "nn.BatchNorm2d(4)", "nn.ReLU()"
IMAGE = [2, 4, 6, 6]


def chain(*names):
    """One module after another, each on what the last one returned."""
    return [[f"y{index}", name, ["x" if index == 0 else f"y{index - 1}"]] for index, name in enumerate(names)]


def tree(name, modules, forward, returns=None, parameters=None):
    last = forward[-1][0] if forward else "x"
    return {
        "class": name,
        "modules": modules,
        "parameters": parameters or {},
        "forward": forward,
        "returns": last if returns is None else returns,
    }


def case(id, spec, shape=IMAGE, **more):
    return {"id": id, "tree": spec, "input": shape, **more}


BLOCK = tree(
    "Block",
    {"conv1": CONV, "bn1": NORM, "conv2": CONV, "bn2": NORM},
    [*chain("conv1", "bn1", "F.relu", "conv2", "bn2"), ["sum", "+", ["y4", "x"]], ["out", "F.relu", ["sum"]]],
)
LAYERS = {"0": CONV, "1": RELU, "2": CONV}
CASES = [
    case("plain", tree("Net", {"conv": CONV, "bn": NORM, "relu": RELU}, chain("conv", "bn", "relu"))),
    case("blocks", tree("Net", {"layer1": BLOCK, "layer2": BLOCK}, chain("layer1", "layer2"))),
    case("sequential", {"class": "Sequential", "modules": {**LAYERS, "3": {"class": "Sequential", "modules": LAYERS}}}),
    case("one_called_twice", tree("Net", {"conv": CONV}, chain("conv", "conv"))),
    case("relu_called_thrice", tree("Net", {"conv": CONV, "relu": RELU}, chain("conv", "relu", "relu", "relu"))),
    case("under_two_names", tree("Net", {"conv": CONV, "same": "= conv"}, chain("conv", "same"))),
    case("two_names_one_call", tree("Net", {"conv": CONV, "same": "= conv"}, chain("conv"))),
    case(
        "under_two_modules",
        tree(
            "Net",
            {
                "conv": CONV,
                "left": tree("Left", {"conv": "= conv", "bn": NORM}, chain("conv", "bn")),
                "right": tree("Right", {"conv": "= conv"}, chain("conv")),
            },
            chain("conv", "left", "right"),
        ),
    ),
    case("block_under_two_names", tree("Net", {"a": BLOCK, "b": "= a"}, chain("a", "b"))),
    case(
        "block_under_two_modules",
        tree(
            "Net",
            {
                "left": tree("Left", {"block": BLOCK}, chain("block")),
                "right": tree("Right", {"block": "= left.block"}, chain("block")),
            },
            chain("left", "right"),
        ),
    ),
    case("never_called", tree("Net", {"conv": CONV, "spare": CONV}, chain("conv"))),
    case("block_never_called", tree("Net", {"conv": CONV, "spare": BLOCK}, chain("conv"))),
    case("result_not_used", tree("Net", {"conv": CONV, "aside": CONV}, chain("conv", "aside"), returns="y0")),
    case("module_list", tree("Net", {"layers": {"class": "ModuleList", "modules": LAYERS}}, chain("layers.0", "layers.1", "layers.2"))),
    case(
        "module_list_between",
        tree(
            "Net",
            {"stem": CONV, "layers": {"class": "ModuleList", "modules": LAYERS}, "head": CONV},
            chain("stem", "layers.0", "layers.2", "head", "layers.1"),
        ),
    ),
    case(
        "module_list_of_blocks",
        tree("Net", {"stages": {"class": "ModuleList", "modules": {"0": BLOCK, "1": BLOCK}}}, chain("stages.0", "stages.1")),
    ),
    case(
        "module_dict",
        tree("Net", {"parts": {"class": "ModuleDict", "modules": {"a": CONV, "b": NORM}}}, chain("parts.a", "parts.b")),
    ),
    case(
        "inside_not_called",
        tree("Net", {"features": {"class": "Sequential", "modules": LAYERS}}, chain("features.0", "features.2")),
    ),
    case("own_tensor", tree("Net", {"conv": CONV}, [*chain("conv"), ["out", "* scale", ["y0"]]], parameters={"scale": [4, 1, 1]})),
    case("own_tensor_below", tree("Net", {"block": tree("Scaled", {"conv": CONV}, [*chain("conv"), ["out", "* scale", ["y0"]]], parameters={"scale": [4, 1, 1]})}, chain("block"))),
    case("frozen_layer", tree("Net", {"conv": CONV, "head": CONV}, chain("conv", "head")), frozen=["conv"]),
    case("frozen_bias", tree("Net", {"conv": CONV, "head": CONV}, chain("conv", "head")), frozen=["conv.bias"]),
    case("frozen_block", tree("Net", {"layer1": BLOCK, "layer2": BLOCK}, chain("layer1", "layer2")), frozen=["layer1"]),
    case(
        "tied",
        tree("Net", {"first": "nn.Linear(8, 8)", "second": "nn.Linear(8, 8)"}, chain("first", "second")),
        [3, 8],
        tied=[["second.weight", "first.weight"]],
    ),
    case(
        "tied_head",
        tree("Net", {"embed": "nn.Embedding(50, 8)", "head": "nn.Linear(8, 50, bias=False)"}, chain("embed", "head")),
        [3, 7],
        tied=[["head.weight", "embed.weight"]],
        dtype="int64",
    ),
    case("no_return", tree("Net", {"conv": CONV, "bn": NORM}, chain("conv", "bn"), returns="")),
    case("block_without_return", tree("Net", {"conv": CONV, "aside": tree("Aside", {"conv": CONV}, chain("conv"), returns="")}, chain("conv", "aside"), returns="y0")),
    case(
        "recurrent",
        tree("Net", {"lstm": "nn.LSTM(8, 5, batch_first=True)", "head": "nn.Linear(5, 3)"}, chain("lstm", "head")),
        [2, 7, 8],
    ),
    case(
        "encoder",
        tree("Net", {"layer": "nn.TransformerEncoderLayer(8, 2, 16, batch_first=True)", "head": "nn.Linear(8, 3)"}, chain("layer", "head")),
        [2, 5, 8],
    ),
    case(
        "attention",
        tree("Net", {"norm": "nn.LayerNorm(8)", "attn": "nn.MultiheadAttention(8, 2, batch_first=True)"}, [["n", "norm", ["x"]], ["a", "attn", ["n", "n", "n"]], ["out", "+", ["a", "x"]]]),
        [2, 5, 8],
    ),
    case("deep", tree("Net", {"a": tree("A", {"b": tree("B", {"c": tree("C", {"conv": CONV}, chain("conv"))}, chain("c"))}, chain("b"))}, chain("a"))),
    case("shared_relu", tree("Net", {"a": {"class": "Sequential", "modules": {"0": CONV, "1": RELU}}, "b": {"class": "Sequential", "modules": {"0": CONV, "1": "= a.1"}}}, chain("a", "b"))),
    case("shared_pool", tree("Net", {"a": {"class": "Sequential", "modules": {"0": CONV, "1": "nn.AvgPool2d(3, 1, 1)"}}, "b": {"class": "Sequential", "modules": {"0": CONV, "1": "= a.1"}}}, chain("a", "b"))),
    case("shared_lstm", tree("Net", {"a": tree("A", {"lstm": "nn.LSTM(8, 8)"}, chain("lstm")), "b": tree("B", {"lstm": "= a.lstm"}, chain("lstm"))}, chain("a", "b")), [5, 2, 8]),
]


class Tree(nn.Module):
    def forward(self, *given):
        spec, values = self.spec, dict(zip(["x"], given, strict=False))
        for result, what, names in spec["forward"]:
            values[result] = self.step(what, [values[name] for name in names])
        return values[spec["returns"]] if spec["returns"] else None

    def step(self, what, given):
        if what == "+":
            return given[0] + given[1]
        if what.startswith("* "):
            return given[0] * getattr(self, what[2:])
        if what.startswith("F."):
            return getattr(nn.functional, what[2:])(*given)
        made = self.get_submodule(what)(*given)
        return made[0] if isinstance(made, tuple) else made


def build(spec, root=None):
    if isinstance(spec, str):
        return root.get_submodule(spec[2:]) if spec.startswith("= ") else eval(spec)
    holder = HOLDERS.get(spec["class"])
    model = holder() if holder else type(spec["class"], (Tree,), {})()
    model.spec = spec
    for name, part in spec["modules"].items():
        model.add_module(name, build(part, root or model))
    for name, shape in spec.get("parameters", {}).items():
        model.register_parameter(name, nn.Parameter(torch.ones(shape)))
    return model


def make(case):
    torch.manual_seed(0)
    model = build(case["tree"]).eval()
    for path, other in case.get("tied", []):
        owner, name = path.rsplit(".", 1)
        setattr(model.get_submodule(owner), name, model.get_parameter(other))
    for path in case.get("frozen", []):
        for name, parameter in model.named_parameters():
            if name == path or name.startswith(f"{path}."):
                parameter.requires_grad_(False)
    whole = case.get("dtype") == "int64"
    return model, torch.zeros(case["input"], dtype=torch.int64) if whole else torch.randn(case["input"])


def summary(case):
    model, x = make(case)
    found = torchinfo.summary(model, input_data=[x], verbose=0)
    return {
        "printed": str(found),
        "torchinfo": {
            "total_params": found.total_params,
            "trainable_params": found.trainable_params,
            "total_output_bytes": found.total_output_bytes,
            "total_param_bytes": found.total_param_bytes,
        },
    }


def facts(case):
    model, x = make(case)
    y = model(x)
    return {
        "params": sum(p.numel() for p in model.parameters()),
        "trainable_params": sum(p.numel() for p in model.parameters() if p.requires_grad),
        "named_modules": [name for name, _ in model.named_modules()],
        "named_parameters": [name for name, _ in model.named_parameters()],
        "output_shape": None if y is None else layers.shapes(y),
    }


def record(case):
    row = {**case}
    for function in (facts, summary):
        found, why = layers.apart(function, case)
        if why:
            raise RuntimeError(f"{case['id']}: {why}")
        row.update(found)
    for tool, (count, keys) in layers.TOOLS.items():
        counted, why = layers.apart(count, case)
        if why is not None:
            row.setdefault("errors", {})[tool] = why
            row.update(dict.fromkeys(keys))
            continue
        if tool in ("fvcore", "thop"):
            counted = counted[0]
        row.update(zip(keys, map(layers.whole, counted if len(keys) > 1 else [counted]), strict=True))
    return row


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    torch.set_num_threads(1)
    multiprocessing.set_start_method("fork")
    layers.make = make
    rows = [record(case) for case in CASES]
    versions = {"python": platform.python_version(), **{name: importlib.metadata.version(name) for name in layers.PINNED}}
    head = {"recorder": "test/recorder/trees.py", "versions": versions, "rows": rows}
    FIXTURE.write_text(json.dumps(head, indent=1) + "\n", encoding="utf-8")
    print(len(rows), "rows,", sum("errors" in row for row in rows), "with errors")

"""
Records what training costs in PyTorch, into test/fixtures/training.json: the operations of a forward and of a backward
pass by FlopCounterMode, the bytes that a forward pass keeps for the backward pass by saved-tensor hooks, the numbers that
an optimizer keeps, and both again where a network is run in checkpointed pieces.

    python test/recorder/training.py && npm run format

Nothing is multiplied in the larger networks: they run on the meta device, where only shapes pass through.
"""

import importlib.metadata
import json
import sys
import weakref
from pathlib import Path

import torch
from torch import nn
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils.checkpoint import checkpoint
from torch.utils.flop_counter import FlopCounterMode

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT / "content"))

from networks.gpt2 import gpt2  # noqa: E402
from networks.lenet5 import lenet5  # noqa: E402
from networks.mobilenet_v2 import mobilenet_v2  # noqa: E402
from networks.resnet import resnet18, resnet50  # noqa: E402


def first(output):
    """The tensor in what a network returns."""
    if isinstance(output, torch.Tensor):
        return output
    return first(output["logits"] if isinstance(output, dict) and "logits" in output else next(iter(output.values() if isinstance(output, dict) else output)))


def operations(model, x):
    """FLOPs of a forward pass and of the backward pass after it, as FlopCounterMode counts them: 2 × MACs."""
    with FlopCounterMode(display=False) as forward:
        loss = first(model(x)).sum()
    with FlopCounterMode(display=False) as backward:
        loss.backward()
    return {"forward": forward.get_total_flops(), "backward": backward.get_total_flops()}


def saved(model, x):
    """
    Bytes that a forward pass keeps, each tensor once. Parameters are not among them. Two views of one storage are one
    tensor; on the meta device a storage is known by its own object, since it has no address.
    """
    parameters = {one.untyped_storage()._cdata for one in model.parameters()}
    kept = {}
    alive = []

    def pack(tensor):
        storage = tensor.untyped_storage()
        alive.append(storage)  # so that no other storage takes its place
        if storage._cdata not in parameters:
            kept[storage._cdata] = storage.nbytes()
        return tensor

    with torch.autograd.graph.saved_tensors_hooks(pack, lambda tensor: tensor):
        output = first(model(x))
    named = [(x, "input"), (output, "output")]
    keeps = [next((name for one, name in named if one.untyped_storage()._cdata == key), "other") for key in kept]
    return {"bytes": sum(kept.values()), "tensors": len(kept), "keeps": sorted(keeps), "output": list(output.shape)}


def trainable(model, flags):
    """Says of each module that has parameters whether they are learned, in order."""
    learning = [one for one in model if any(True for _ in one.parameters())]
    assert len(learning) == len(flags)
    for one, flag in zip(learning, flags):
        one.requires_grad_(flag)
    return model


CHAINS = {
    "equal": ("nn.Sequential(nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, 64))", [10, 64], 3),
    "mlp": ("nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 16), nn.ReLU(), nn.Linear(16, 4))", [5, 8], 3),
    "convolutions": (
        "nn.Sequential(nn.Conv2d(3, 8, 3, padding=1), nn.ReLU(), nn.Conv2d(8, 8, 3, padding=1, groups=8), nn.Conv2d(8, 16, 1), nn.Flatten(), nn.Linear(1600, 10))",
        [2, 3, 10, 10],
        4,
    ),
}


def frozen():
    for name, (code, shape, learning) in CHAINS.items():
        for pattern in range(1, 2**learning):
            flags = [bool(pattern >> index & 1) for index in range(learning)]
            for wanted in (False, True):
                x = torch.randn(*shape, requires_grad=wanted)
                yield {"chain": name, "code": code, "input": shape, "learned": flags, "input_gradient": wanted, **operations(trainable(eval(code), flags), x)}


class LoRA(nn.Module):
    """A linear layer that stays as it is, and beside it two small ones that learn."""

    def __init__(self, inputs, outputs, rank):
        super().__init__()
        self.frozen = nn.Linear(inputs, outputs, bias=False).requires_grad_(False)
        self.down = nn.Linear(inputs, rank, bias=False)
        self.up = nn.Linear(rank, outputs, bias=False)

    def forward(self, x):
        return self.frozen(x) + self.up(self.down(x))


def lora():
    for width, rank, rows, layers in [(64, 4, 10, 1), (64, 4, 10, 2), (64, 4, 10, 6), (768, 8, 128, 12)]:
        model = nn.Sequential(*(LoRA(width, width, rank) for _ in range(layers)))
        yield {"width": width, "rank": rank, "rows": rows, "layers": layers, **operations(model, torch.randn(rows, width))}


NETWORKS = {
    "lenet5": (lenet5, [1, 1, 28, 28]),
    "resnet18": (resnet18, [1, 3, 224, 224]),
    "resnet50": (resnet50, [1, 3, 224, 224]),
    "mobilenet_v2": (mobilenet_v2, [1, 3, 224, 224]),
}


def networks():
    for name, (make, shape) in NETWORKS.items():
        with torch.device("meta"):
            model = make().train()
            x = torch.empty(*shape)
            two = torch.empty(2, *shape[1:])
        yield {"network": name, "input": shape, **operations(model, x), "saved": saved(model, x)["bytes"], "saved_by_two": saved(model, two)["bytes"]}
    for tokens in (128, 1024):
        with torch.device("meta"):
            model = gpt2(attn_implementation="eager").train()
            x = torch.zeros(1, tokens, dtype=torch.long)
            two = torch.zeros(2, tokens, dtype=torch.long)
        yield {"network": "gpt2", "input": [1, tokens], **operations(model, x), "saved": saved(model, x)["bytes"], "saved_by_two": saved(model, two)["bytes"]}


LAYERS = [
    ("nn.Linear(8, 16)", [5, 8]),
    ("nn.Linear(8, 16, bias=False)", [5, 8]),
    ("nn.Conv2d(3, 7, 3)", [2, 3, 9, 9]),
    ("nn.Conv2d(4, 4, 3, groups=4)", [2, 4, 9, 9]),
    ("nn.BatchNorm2d(4)", [2, 4, 9, 9]),
    ("nn.LayerNorm(8)", [5, 8]),
    ("nn.ReLU()", [5, 8]),
    ("nn.Sigmoid()", [5, 8]),
    ("nn.Tanh()", [5, 8]),
    ("nn.GELU()", [5, 8]),
    ("nn.SiLU()", [5, 8]),
    ("nn.Softmax(dim=-1)", [5, 8]),
    ("nn.Dropout(0.5)", [5, 8]),
    ("nn.MaxPool2d(2)", [2, 4, 8, 8]),
    ("nn.AvgPool2d(2)", [2, 4, 8, 8]),
    ("nn.Flatten()", [2, 4, 8, 8]),
    ("nn.Embedding(11, 8)", [5, 3]),
]


def layers():
    for code, shape in LAYERS:
        model = eval(code).train()
        x = torch.zeros(*shape, dtype=torch.long) if "Embedding" in code else torch.randn(*shape, requires_grad=True)
        yield {"code": code, "input": shape, **saved(model, x)}


STATES = {
    "SGD": lambda parameters: torch.optim.SGD(parameters, lr=0.1),
    "SGD with momentum": lambda parameters: torch.optim.SGD(parameters, lr=0.1, momentum=0.9),
    "Adam": lambda parameters: torch.optim.Adam(parameters),
    "AdamW": lambda parameters: torch.optim.AdamW(parameters),
}


def optimizers():
    for name, make in STATES.items():
        model = nn.Sequential(nn.Linear(8, 16), nn.Linear(16, 4))
        parameters = sum(one.numel() for one in model.parameters())
        optimizer = make(model.parameters())
        model(torch.randn(3, 8)).sum().backward()
        optimizer.step()
        states = [one for state in optimizer.state.values() for one in state.values() if isinstance(one, torch.Tensor)]
        kept = sum(one.numel() for one in states if one.numel() > 1)
        gradients = sum(one.grad.numel() for one in model.parameters())
        yield {"optimizer": name, "parameters": parameters, "gradients": gradients, "states": kept}


class Pieces(nn.Module):
    """A chain of layers, run in pieces whose insides are not kept but computed again; in one go where there are none."""

    def __init__(self, layers, pieces):
        super().__init__()
        self.layers = nn.Sequential(*layers)
        self.pieces = pieces

    def forward(self, x):
        if self.pieces == 0:
            return self.layers(x)
        step = len(self.layers) // self.pieces
        for start in range(0, len(self.layers), step):
            x = checkpoint(self.layers[start : start + step], x, use_reentrant=False)
        return x


class Standing(TorchDispatchMode):
    """Bytes of tensors that stand at once, at most: those that an operation has made and that nobody has dropped."""

    def __init__(self):
        super().__init__()
        self.now = self.most = 0
        self.known = weakref.WeakSet()

    def drop(self, bytes):
        self.now -= bytes

    def __torch_dispatch__(self, function, types, args=(), kwargs=None):
        made = function(*args, **(kwargs or {}))
        for one in made if isinstance(made, (tuple, list)) else [made]:
            if not isinstance(one, torch.Tensor) or one.untyped_storage() in self.known:
                continue
            storage = one.untyped_storage()
            self.known.add(storage)
            self.now += storage.nbytes()
            weakref.finalize(storage, self.drop, storage.nbytes())
            self.most = max(self.most, self.now)
        return made


def checkpointed():
    depth, rows, width = 16, 10, 32
    for pieces in (0, 1, 2, 4, 8, 16):
        x = torch.randn(rows, width, requires_grad=True)
        with Standing() as standing:
            # A gradient that is given: its bytes are not among those of the chain.
            Pieces([nn.Tanh() for _ in range(depth)], pieces)(x).backward(torch.ones(rows, width))
        model = Pieces([nn.Linear(width, width) for _ in range(depth)], pieces)
        yield {"layers": depth, "pieces": pieces, "each": rows * width * 4, "most": standing.most, **operations(model, torch.randn(rows, width))}


fixture = {
    "recorder": "test/recorder/training.py",
    "versions": {"python": ".".join(map(str, sys.version_info[:3])), "torch": importlib.metadata.version("torch")},
    "frozen": list(frozen()),
    "lora": list(lora()),
    "networks": list(networks()),
    "layers": list(layers()),
    "optimizers": list(optimizers()),
    "checkpointed": list(checkpointed()),
}
(ROOT / "test" / "fixtures" / "training.json").write_text(json.dumps(fixture) + "\n")

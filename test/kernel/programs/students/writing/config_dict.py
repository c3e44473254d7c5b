import torch
import torch.nn as nn

CONFIG = {
    "in_channels": 3,
    "channels": [16, 32, 64],
    "kernel_size": 3,
    "activation": "leaky_relu",
    "norm": "group",
    "head": {"hidden": 128, "dropout": 0.3, "num_classes": 5},
}

ACTIVATIONS = {"relu": nn.ReLU, "leaky_relu": nn.LeakyReLU, "silu": nn.SiLU, "mish": nn.Mish}


def make_norm(kind, c):
    if kind == "batch":
        return nn.BatchNorm2d(c)
    if kind == "group":
        return nn.GroupNorm(8, c)
    if kind == "instance":
        return nn.InstanceNorm2d(c)
    raise ValueError(f"unknown norm {kind!r}")


class Net(nn.Module):
    def __init__(self, cfg):
        super().__init__()
        self.cfg = cfg
        chs = [cfg["in_channels"], *cfg["channels"]]
        act = ACTIVATIONS[cfg["activation"]]
        k = cfg.get("kernel_size", 5)
        self.blocks = nn.Sequential(*[
            nn.Sequential(nn.Conv2d(a, b, k, stride=2, padding=k // 2), make_norm(cfg["norm"], b), act())
            for a, b in zip(chs[:-1], chs[1:])
        ])
        h = cfg["head"]
        self.head = nn.Sequential(nn.Linear(chs[-1], h["hidden"]), act(), nn.Dropout(h["dropout"]), nn.Linear(h["hidden"], h["num_classes"]))

    def forward(self, x):
        return self.head(self.blocks(x).mean(dim=(2, 3)))


for norm in ("group", "batch", "instance"):
    net = Net({**CONFIG, "norm": norm, "activation": "mish" if norm == "batch" else "relu"})
    print(norm, net(torch.randn(2, 3, 32, 32)).shape, sum(p.numel() for p in net.parameters()))
print(Net(CONFIG))
try:
    Net(dict(CONFIG, norm="layer"))
except ValueError as e:
    print("ValueError:", e)

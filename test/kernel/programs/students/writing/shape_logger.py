"""Prints the shape behind every leaf by hooks, like a small summary."""
import torch
import torch.nn as nn


def log_shapes(model, x):
    rows, hooks = [], []

    def add(m):
        if not list(m.children()):
            hooks.append(m.register_forward_hook(
                lambda mod, inp, out: rows.append((mod.__class__.__name__, tuple(inp[0].size()), tuple(out.size()),
                                                   sum(p.numel() for p in mod.parameters())))))
    model.apply(add)
    model(x)
    for h in hooks:
        h.remove()
    return rows


net = nn.Sequential(
    nn.Conv2d(3, 8, 3, bias=False), nn.BatchNorm2d(8), nn.ReLU(),
    nn.Sequential(nn.Conv2d(8, 16, 3, 2), nn.ReLU()),
    nn.AdaptiveAvgPool2d((2, 2)), nn.Flatten(), nn.Dropout(0.2), nn.Linear(64, 10))

print('-' * 72)
line = "{:>20}  {:>20}  {:>20} {:>8}"
print(line.format("Layer", "Input", "Output", "Params"))
print('=' * 72)
total = 0
for name, i, o, n in log_shapes(net, torch.zeros(1, 3, 17, 17)):
    print(line.format(name, str(list(i)), str(list(o)), "{0:,}".format(n)))
    total += n
print('=' * 72)
print("Total params: {0:,}".format(total))
print(f"Params size (MB): {total * 4. / (1024 ** 2.):.2f}")

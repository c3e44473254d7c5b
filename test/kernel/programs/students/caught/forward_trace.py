"""A student finds the layer that fails."""
import torch
import torch.nn as nn


class Net(nn.Module):
    def __init__(self, layers):
        super().__init__()
        self.layers = nn.ModuleList(layers)

    def forward(self, x):
        for i, layer in enumerate(self.layers):
            try:
                x = layer(x)
            except RuntimeError as err:
                raise RuntimeError(f"layer {i} ({layer}) got {tuple(x.shape)}") from err
        return x


good = [nn.Conv2d(3, 8, 3), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(8 * 15 * 15, 10)]
for bad in (dict(at=1, layer=nn.MaxPool2d(40)), dict(at=3, layer=nn.Linear(100, 10)), dict(at=1, layer=nn.Conv2d(4, 8, 3)), None):
    layers = list(good)
    if bad:
        layers[bad['at']] = bad['layer']
    try:
        print(Net(layers)(torch.rand(2, 3, 32, 32)).shape)
    except RuntimeError as e:
        print(e)
        print("  because:", e.__cause__)
    finally:
        print("tried", len(layers))
try:
    Net(good)(torch.rand(2, 32, 32, 3))
except RuntimeError as e:
    print(e.args[0], '/', type(e.__cause__).__name__)

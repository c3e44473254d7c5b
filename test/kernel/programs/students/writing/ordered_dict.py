from collections import OrderedDict

import torch
from torch import nn

model = nn.Sequential(OrderedDict([
    ('conv1', nn.Conv2d(1, 20, 5)),
    ('relu1', nn.ReLU()),
    ('conv2', nn.Conv2d(20, 64, 5)),
    ('relu2', nn.ReLU()),
    ('pool', nn.MaxPool2d(kernel_size=2)),
    ('flat', nn.Flatten()),
    ('fc', nn.Linear(64 * 10 * 10, 10)),
]))
print(model)
print(model.conv1, model[2], model[-1].in_features)
print(list(dict(model.named_children())))
x = torch.randn(2, 1, 28, 28)
for name, layer in model.named_children():
    x = layer(x)
    print(f"{name:>6} -> {tuple(x.shape)}")
print(model.get_submodule('fc').weight.shape)
print(list(model.state_dict().keys()))

nested = nn.Sequential(OrderedDict(
    stem=nn.Sequential(OrderedDict(conv=nn.Conv2d(3, 8, 3), norm=nn.BatchNorm2d(8))),
    act=nn.Softplus(beta=2),
))
print(nested)
print([n for n, _ in nested.named_modules()])
for k, v in nested.state_dict().items():
    print(k, tuple(v.shape), v.dtype)

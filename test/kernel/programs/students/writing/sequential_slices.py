import torch
from torch import nn

model = nn.Sequential(
    nn.Sequential(nn.Conv2d(3, 8, 3), nn.ReLU(), nn.Conv2d(8, 8, 3)),
    nn.Sequential(nn.MaxPool2d(2), nn.Sequential(nn.Conv2d(8, 16, 3), nn.ReLU())),
    nn.Flatten(),
    nn.LazyLinear(10),
)
x = torch.randn(1, 3, 16, 16)
print(model[:2](x).shape)
print(model[0][1:](torch.randn(1, 8, 5, 5)).shape)
print(model[1][1][0])
print(model[-1])
print(model[:-1])
print(model[::2])
y = model(x)
print(y.shape, model[-1])
model[0][1] = nn.GELU()
model[-1] = nn.Identity()
print(model)
del model[2]
print(len(model), type(model[:2]).__name__)
print(model[1](torch.randn(1, 8, 10, 10)).shape)
a, *rest = model
print(type(a).__name__, len(rest))
feature = nn.Sequential(*list(model.children())[:-1])
print(feature)
layers = nn.ModuleList([nn.Linear(4, 4) for _ in range(6)])
print(layers)
print(layers[1:3], len(layers[::2]), layers[-1] is layers[5])
both = nn.Sequential(nn.Linear(1, 2)) + nn.Sequential(nn.Linear(2, 3))
print(both)
print(nn.ModuleList([nn.ReLU()]) + nn.ModuleList([nn.Tanh()]))
print(nn.Sequential(nn.Linear(2, 2)) * 3)

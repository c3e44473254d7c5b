import torch
import torch.nn as nn

net = nn.Sequential(nn.Conv2d(3, 8, 5, 2), nn.ReLU(), nn.AvgPool2d(3), nn.Conv2d(8, 4, 3), nn.Flatten(), nn.Linear(36, 2))
works = []
for size in range(8, 48, 4):
    try:
        y = net(torch.zeros(1, 3, size, size))
    except (RuntimeError, ValueError) as e:
        print(f"{size:3d}: {type(e).__name__}: {e}")
    else:
        works.append(size)
        print(f"{size:3d}: {list(y.shape)}")
print("works with", works)
m = nn.MaxPool2d(3, 2)
for s in [(1, 2), (2, 3), (3, 3), (5, 7)]:
    try:
        print(s, m(torch.zeros(1, 1, *s)).shape)
    except RuntimeError as e:
        print(s, e)
for d in range(6):
    try:
        print(d, nn.Conv2d(2, 2, 1)(torch.zeros((2,) * d)).shape)
    except RuntimeError as e:
        print(d, e)

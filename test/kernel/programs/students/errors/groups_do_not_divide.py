import torch.nn as nn


def depthwise(cin, cout):
    return nn.Conv2d(cin, cout, 3, padding=1, groups=cin)


print(depthwise(8, 16))
print(depthwise(16, 24))

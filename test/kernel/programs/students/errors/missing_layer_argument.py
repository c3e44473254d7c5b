import torch.nn as nn

layers = [nn.Conv2d(3, 8, 3), nn.ReLU()]
print(nn.Sequential(*layers))
layers.append(nn.Conv2d(8, 16))

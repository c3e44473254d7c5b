import torch.nn as nn

conv = nn.Conv2d(in_channels=3, out_channels=64, kernel_size=3, strides=2)
print(conv)

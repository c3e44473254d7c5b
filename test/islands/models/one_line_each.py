import torch, torch.nn as nn
width = 12; print("width", width); depth = 2
class Net(nn.Sequential):
    def __init__(self): super().__init__(*[nn.Linear(width, width) for _ in range(depth)])
net = Net(); net(torch.zeros(1, width))

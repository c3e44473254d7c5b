import torch.nn as nn


class Net(nn.Module):
    def __init__(self, classes, extra=False):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(4, 8), nn.ReLU())
        self.head = nn.Linear(8, classes)
        if extra:
            self.aux = nn.Linear(8, 3)


big = Net(10, extra=True)
small = Net(2)
print(list(big.state_dict()))
small.load_state_dict(big.state_dict())

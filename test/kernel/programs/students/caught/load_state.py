import torch
import torch.nn as nn
from collections import OrderedDict


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__)
        print(str(e))


class Net(nn.Module):
    def __init__(self, n=3, bn=False):
        super().__init__()
        self.conv = nn.Conv2d(n, 4, 3)
        if bn:
            self.bn = nn.BatchNorm2d(4)
        self.fc = nn.Linear(4, 2)


attempt(lambda: Net().load_state_dict(Net(1).state_dict()))
attempt(lambda: Net(bn=True).load_state_dict(Net().state_dict()))
attempt(lambda: Net().load_state_dict(Net(bn=True).state_dict()))
attempt(lambda: Net().load_state_dict(Net(1, bn=True).state_dict()))
attempt(lambda: Net().load_state_dict(Net(bn=True).state_dict(), strict=False))
attempt(lambda: Net().load_state_dict({}, strict=False))
attempt(lambda: Net().load_state_dict(Net(1).state_dict(), strict=False))
attempt(lambda: Net().load_state_dict([1, 2]))
attempt(lambda: Net().load_state_dict(Net()))
attempt(lambda: nn.Linear(2, 2).load_state_dict({'weight': torch.zeros(2, 2), 'bias': torch.zeros(3)}))
attempt(lambda: nn.Linear(2, 2).load_state_dict({'weight': 1, 'bias': torch.zeros(2)}))
attempt(lambda: nn.Sequential(nn.Linear(1, 1), nn.Linear(1, 1)).load_state_dict(OrderedDict(a=torch.zeros(1))))
attempt(lambda: nn.Linear(2, 2, bias=False).load_state_dict(nn.Linear(2, 2).state_dict()))
attempt(lambda: nn.BatchNorm2d(3).load_state_dict(nn.BatchNorm2d(3, track_running_stats=False).state_dict()))

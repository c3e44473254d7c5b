import torch
import torch.nn as nn


class MultiTask(nn.Module):
    def __init__(self, tasks):
        super().__init__()
        self.backbone = nn.Sequential(nn.Linear(20, 64), nn.ReLU())
        self.heads = nn.ModuleDict({name: nn.Linear(64, n) for name, n in tasks.items()})
        self.activations = nn.ModuleDict([
            ['lrelu', nn.LeakyReLU()],
            ['prelu', nn.PReLU()]
        ])

    def forward(self, x, task=None, act='prelu'):
        h = self.activations[act](self.backbone(x))
        if task is not None:
            return self.heads[task](h)
        return {k: head(h) for k, head in self.heads.items()}


net = MultiTask({'age': 1, 'gender': 2, 'emotion': 7})
print(net)
out = net(torch.randn(4, 20))
for k, v in out.items():
    print(k, v.shape)
print(net(torch.randn(4, 20), 'emotion', act='lrelu').shape)
net.heads['height'] = nn.Linear(64, 1)
net.heads.update({'weight': nn.Linear(64, 1, bias=False)})
print(list(net.heads.keys()), len(net.heads), 'gender' in net.heads, 'x' in net.heads)
removed = net.heads.pop('age')
del net.heads['gender']
print(removed, list(net.heads))
print([n for n, p in net.named_parameters()])
for v in net.heads.values():
    print(v)

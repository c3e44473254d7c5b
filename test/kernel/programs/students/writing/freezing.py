import torch
import torch.nn as nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.backbone = nn.Sequential(nn.Conv2d(3, 16, 3), nn.BatchNorm2d(16), nn.ReLU(), nn.AdaptiveAvgPool2d(1), nn.Flatten())
        self.head = nn.Linear(16, 10)

    def forward(self, x):
        with torch.no_grad():
            f = self.backbone(x)
        return self.head(f)


def count(m, only_trainable=False):
    return sum(p.numel() for p in m.parameters() if p.requires_grad or not only_trainable)


net = Net()
print(count(net), count(net, True))
for param in net.backbone.parameters():
    param.requires_grad = False
print(count(net), count(net, only_trainable=True))
net.backbone[0].bias.requires_grad_(True)
print([n for n, p in net.named_parameters() if p.requires_grad])
net.requires_grad_(False)
print(count(net, True))
net.head.requires_grad_()
net.backbone.eval()
print(net.training, net.backbone.training, net.backbone[1].training, net.head.training)
y = net(torch.randn(2, 3, 8, 8))
print(y.shape, y.requires_grad)
frozen, trainable = [], []
for name, module in net.named_modules():
    own = list(module.parameters(recurse=False))
    if own:
        (trainable if all(p.requires_grad for p in own) else frozen).append(name)
print('frozen', frozen, 'trainable', trainable)
opt = torch.optim.SGD(filter(lambda p: p.requires_grad, net.parameters()), lr=0.1, momentum=0.9)
print(len(opt.param_groups), len(opt.param_groups[0]['params']), opt.param_groups[0]['lr'])

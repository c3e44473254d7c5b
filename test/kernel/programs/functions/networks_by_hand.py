"""A network written with functions and parameters alone."""
import torch
import torch.nn.functional as F
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.kernel = nn.Parameter(torch.randn(8, 3, 3, 3))
        self.bias = nn.Parameter(torch.zeros(8))
        self.weight = nn.Parameter(torch.randn(10, 8 * 4 * 4))
        self.register_buffer("mean", torch.zeros(8))
        self.register_buffer("var", torch.ones(8))

    def forward(self, x):
        x = F.conv2d(x, self.kernel, self.bias, padding=1)
        x = F.batch_norm(x, self.mean, self.var, training=False)
        x = F.max_pool2d(F.relu(x), 2)
        x = F.dropout(torch.flatten(x, 1), 0.5, self.training)
        return F.log_softmax(F.linear(x, self.weight), dim=1)


net = Net()
out = net(torch.randn(2, 3, 8, 8))
print(out.shape, out.requires_grad, sum(p.numel() for p in net.parameters()), F.nll_loss(out, torch.tensor([1, 2])).shape)
try:
    net(torch.randn(2, 3, 9, 12))
except RuntimeError as error:
    print(error)

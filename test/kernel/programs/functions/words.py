"""What PyTorch says of arguments that it cannot take."""
import torch
import torch.nn as nn
import torch.nn.functional as F

r, x = torch.rand, torch.zeros(3, 4)
tries = """
nn.Conv2d(3, 8, (3,))(r(1, 3, 8, 8))
nn.Conv2d(3, 8, (3, 3, 3))(r(1, 3, 8, 8))
nn.Conv2d(3, 8, ())
nn.Conv2d(3, 8, 3.0)
nn.Conv2d(3, 8, '3')
nn.Conv2d(3, 8, 3, stride=1.5)
nn.Conv2d(3, 8, 3, stride=1.5)(r(1, 3, 8, 8))
nn.Conv2d(3, 8, 3, padding=1.5)(r(1, 3, 8, 8))
nn.Conv2d(3.0, 8, 3)
nn.Conv2d(3, 8, -1)
nn.Conv2d(-3, 8, 1)
nn.Conv2d('3', 8, 1)
nn.Conv2d(3, None, 1)
nn.Conv2d(3, 8, None)
nn.Conv2d(3, 8, 3, stride=(1, 1, 1))(r(1, 3, 8, 8))
nn.ConvTranspose2d(3, 8.0, 3)
nn.ConvTranspose2d(3, 8, (3,))(r(1, 3, 8, 8))
nn.ConvTranspose2d(3, 8, 3)([1])
nn.Conv1d(3, 8, 3)('x')
nn.Linear(3, 8.)
nn.Linear('3', 8)
nn.Linear(None, 3)
nn.Linear(-3, 8)
nn.Linear(3, (8,))
nn.Linear(3, 4, device='cuda')
nn.Linear(3, 4, device=3)
nn.Linear(3, 4, device=3.5)
nn.Linear(3, 4, device='meta').weight.device
nn.Linear(1, 1).to(0)
torch.device(-1)
nn.BatchNorm1d(8.0)
nn.BatchNorm2d(None)
nn.LayerNorm(-2)
nn.LayerNorm(((4,), 3))
nn.GroupNorm(1, -2)
nn.InstanceNorm2d('x', affine=True)
nn.Embedding('x', 3)
nn.Embedding(3, 8.0)
nn.EmbeddingBag(None, 3)
nn.PReLU(-2)
nn.Bilinear('x', 2, 3)
nn.RMSNorm('x')
nn.MultiheadAttention(8.0, 1)
nn.LSTMCell(8.0, 3)
nn.LSTMCell(3, -2)
nn.AdaptiveAvgPool2d((1, -1))(r(1, 2, 6, 6))
nn.AdaptiveMaxPool2d(-1)(r(1, 2, 6, 6))
nn.AdaptiveMaxPool2d((2,))(r(1, 2, 6, 6))
nn.AdaptiveAvgPool1d((2, 3))(r(1, 2, 6))
nn.AdaptiveAvgPool2d(2.5)(r(1, 2, 6, 6))
nn.AdaptiveAvgPool2d('a')(r(1, 2, 6, 6))
nn.AdaptiveAvgPool3d(1)(torch.ones(1, 2, 4, 4, 4).long())
F.pad(r(2, 6), (1, 1), 'zeros', 1)
F.pad(r(2, 6), (9, -9))
F.pad(r(2, 6), (-4, 1)).shape
F.pad()
torch.ones(2, 3).long().norm()
torch.linalg.norm(torch.ones(2, 3, dtype=torch.bool))
nn.LSTM(10, 20)(r(5, 3, 10), torch.zeros(1, 3, 20))
nn.LSTM(10, 20)(r(5, 3, 10), (torch.zeros(1, 3, 20),))
nn.LSTM(10, 20)(r(5, 3, 10), torch.zeros(2, 1, 3, 20))
nn.GRU(10, 20)(r(5, 3, 10), (1, 2))
nn.GRU(10, 20)(r(5, 3, 10), 1, 2)
torch.tensor(1.)[0:1]
torch.tensor(1.)[-1]
torch.tensor(1.)[..., 0]
r(3, 4)['a':]
int(r(3, 4))
torch.arange(3).pow_(-2)
torch.tensor([True]) ** -2
F.scaled_dot_product_attention(r(5, 16), r(7, 16), r(6, 16))
F.scaled_dot_product_attention(r(2, 3, 5, 16), r(2, 3, 7, 16), r(2, 3, 6, 8))
torch.einsum(r(2, 3), [0, 1], r(3, 4), [1, 2], [0, 2]).shape
torch.einsum(r(2, 3), [0, 1], r(3, 4), [1, 2]).shape
torch.einsum(r(2, 3), [0, 52])
r(2, 3).view(0, -1)
r(0, 3).view(0, -1)
r(2, 3).shape()
nn.CTCLoss(reduction='none')(r(10, 2, 5), torch.ones(2, 4).long(), torch.tensor([10, 10]), torch.tensor([4, 4])).shape
nn.CTCLoss()(r(10, 5), torch.ones(4).long(), torch.tensor(10), torch.tensor(4)).shape
x.__setitem__(0, torch.zeros(2, 3))
x.__setitem__((0, 0), torch.zeros(2, 1, 1))
x.__setitem__((0, 0), torch.zeros(1, 1))
x.__setitem__(slice(0, 2), [1., 2.])
x.__setitem__(0, None)
"""
for line in filter(None, tries.split("\n")):
    try:
        print(line, "->", eval(line))
    except Exception as error:
        print(line, "->", type(error).__name__, error)

import torch
from torch import nn

x = torch.randn(2, 3, 4, 5)
print(x.permute(0, 2, 3, 1).shape, x.permute((3, 2, 1, 0)).shape, torch.permute(x, (0, -1, 1, 2)).shape)
print(x.transpose(1, 2).shape, x.transpose(-1, -2).size(), torch.transpose(x, 0, 3).shape, x.swapaxes(0, 1).shape, x.swapdims(2, 3).shape)
print(x.movedim(1, -1).shape, torch.movedim(x, (0, 1), (1, 0)).shape, torch.moveaxis(x, 3, 0).shape)
print(x.flatten().shape, x.flatten(1).shape, x.flatten(2).shape, x.flatten(start_dim=1, end_dim=2).shape, torch.flatten(x, 0, 1).shape, torch.flatten(x, -2).shape)
print(nn.Flatten()(x).shape, nn.Flatten(0)(x).shape, nn.Flatten(1, -2)(x).shape, nn.Unflatten(3, (5, 1))(x).shape)
m = torch.randn(3, 7)
print(m.t().shape, m.T.shape, m.mT.shape, x.mT.shape, torch.t(m).shape)
print(torch.tensor(3.0).flatten().shape, torch.tensor(3.0).shape, torch.tensor([[1, 2], [3, 4]]).shape)
print(x.permute(0, 2, 3, 1).contiguous().view(2, -1, 3).shape)
g = 3
shuffled = x.view(2, g, 1, 4, 5).transpose(1, 2).contiguous().view(2, -1, 4, 5)
print(shuffled.shape, nn.ChannelShuffle(3)(x).shape)
print(nn.Flatten(), nn.Flatten(2, 3), nn.Unflatten(1, (2, 5)))

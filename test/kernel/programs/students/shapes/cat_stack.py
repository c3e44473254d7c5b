import torch

a, b = torch.randn(2, 3), torch.randn(2, 5)
print(torch.cat([a, b], 1).shape, torch.cat((a, a), dim=0).shape, torch.cat([b, a, b], dim=-1).shape, torch.concat([a, b], axis=1).shape, torch.concatenate((a, a)).shape)
print(torch.stack([a, a, a]).shape, torch.stack((a, a), dim=1).shape, torch.stack([a, a], -1).shape)
print(torch.hstack([a, b]).shape, torch.vstack([a, a]).shape, torch.dstack([a, a]).shape, torch.column_stack([a, b]).shape)
print(torch.cat([torch.zeros(0), torch.ones(3)]).shape, torch.cat([a, torch.empty(0, 3)]).shape)
features = []
for i in range(4):
    features.append(torch.randn(1, 2 ** i, 8, 8))
print(torch.cat(features, dim=1).shape, sum(f.size(1) for f in features))
cls = torch.zeros(1, 1, 16).expand(3, -1, -1)
tokens = torch.cat((cls, torch.randn(3, 9, 16)), dim=1)
print(tokens.shape, tokens[:, 1:].shape, tokens[:, :1].shape)
print(torch.block_diag(torch.ones(2, 2), torch.ones(3, 1)).shape, torch.cartesian_prod(torch.arange(3), torch.arange(2)).shape)
print(torch.cat([a.long(), a.long()]).dtype, torch.cat([a, a.double()]).dtype, torch.stack([torch.tensor(1), torch.tensor(2)]).dtype)
grid = torch.stack([torch.stack([torch.zeros(3) for _ in range(4)]) for _ in range(5)])
print(grid.shape)

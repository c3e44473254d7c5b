import torch

x = torch.arange(24)
print(x.shape, x.dtype, x.size(0), x.numel(), len(x))
a = x.view(2, 3, 4)
print(a.shape, a.view(-1).shape, a.view(2, -1).size(), a.view(-1, 2, 2).shape, a.view((4, 6)).shape)
print(a.reshape(6, 4).shape, a.reshape((3, -1)).shape, a.reshape(-1, 1, 1, 24).shape, torch.reshape(a, (8, 3)).shape)
b = a.permute(2, 0, 1)
print(b.shape, b.is_contiguous(), b.contiguous().view(-1).shape, b.reshape(4, 6).shape, b.stride(), a.stride())
print(a.view_as(torch.empty(4, 3, 2)).shape, a.reshape_as(torch.empty(12, 2)).shape)
n, *rest = a.shape
print(n, rest, a.shape[-1], a.shape[1:], a.size()[:2], tuple(a.size()), list(a.shape), a.dim(), a.ndim, a.ndimension())
print(a.shape == (2, 3, 4), a.shape == torch.Size([2, 3, 4]), a.shape + (1,), torch.Size([2, 3]).numel(), a.nelement())
B, C, L = a.size()
print(a.view(B, C * L).shape, a.view(B, C // 3, 3, L).shape, a.view(*a.shape[:1], -1).shape)
h = a.unflatten(2, (2, 2))
print(h.shape, h.flatten(1, 2).shape, torch.unflatten(a, 0, (-1, 1)).shape)
print(f"{a.shape}", str(a.shape), repr(a.size()), "%s" % (a.shape,), a.shape.__class__.__name__)
print(a.ravel().shape, a.T.shape if a.dim() == 2 else a.mT.shape)

import torch

x = torch.randn(2, 3, 4)
print(x.sum().shape, x.sum(1).shape, x.sum(dim=(0, 2)).shape, x.sum(-1, keepdim=True).shape, torch.sum(x, [1, 2]).shape, x.long().sum().dtype, (x > 0).sum().dtype)
print(x.mean().dim(), x.mean(dim=[1, 2]).shape, torch.mean(x, 2, True).shape, x.mean(axis=1).shape, x.var(1).shape, x.std(dim=-1, unbiased=False).shape, torch.var_mean(x, dim=(1, 2))[0].shape)
m = x.max(dim=1)
print(m.values.shape, m.indices.dtype, m[0].shape, type(m).__name__)
values, indices = torch.max(x, 2, keepdim=True)
print(values.shape, indices.shape, x.max().shape, torch.min(x, dim=0).indices.shape, x.amax((1, 2)).shape, x.amin(dim=0).shape, torch.max(x, x).shape)
print(x.argmax().shape, x.argmax(1).shape, x.argmax(dim=-1, keepdim=True).shape, torch.argmin(x, 0).dtype, x.median(dim=1).values.shape, x.median().shape)
print(x.prod(1).shape, x.prod().shape, x.norm().shape, x.norm(2, dim=1).shape, torch.logsumexp(x, dim=1).shape, x.all(dim=1).dtype, x.any().dtype, (x > 0).all(1).shape)
print(x.cumsum(dim=1).shape, torch.cumsum(torch.ones(3, dtype=torch.bool), 0).dtype, x.cumprod(-1).shape, torch.cummax(x, 1).values.shape, torch.diff(x, dim=1).shape, x.log_softmax(1).shape)
v, i = x.topk(2)
print(v.shape, i.shape, i.dtype, torch.topk(x, k=1, dim=1).values.shape, x.topk(3, 1, largest=False, sorted=True).indices.shape, x.kthvalue(2, dim=1).values.shape)
s, order = torch.sort(x, dim=1, descending=True)
print(s.shape, order.dtype, x.argsort(dim=0).shape, x.sort().values.shape, torch.count_nonzero(x, dim=1).shape, torch.numel(x), torch.bincount(torch.tensor([0, 1, 1]), minlength=5).shape)
acc = (x.argmax(1) == torch.zeros(2, 4)).float().mean()
print(acc.shape, acc.dtype, torch.std_mean(x)[1].shape, x.softmax(dim=0).shape, torch.histc(x, bins=7).shape)
for f in (lambda: x.sum(3), lambda: x.mean(dim=(0, 0)), lambda: x.topk(9), lambda: torch.arange(3).mean(), lambda: x.argmax(5)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)

import torch

x = torch.randn(2, 5, 8)
idx = torch.tensor([[0, 4, 2], [1, 1, 3]])
print(x.gather(1, idx.unsqueeze(-1).expand(-1, -1, 8)).shape, torch.gather(x, 2, torch.zeros(2, 5, 1, dtype=torch.long)).shape)
print(torch.zeros(3, 5).scatter_(1, torch.tensor([[0], [1], [2]]), 1.0).shape, torch.zeros(2, 4).scatter(1, torch.zeros(2, 1).long(), torch.ones(2, 1)).shape, torch.zeros(10, 8).scatter_add(0, idx[:1, :1].expand(1, 8), torch.ones(1, 8)).shape)
print(torch.zeros(10, 8).index_add(0, torch.tensor([0, 1]), torch.ones(2, 8)).shape, x.index_fill(1, torch.tensor([0]), 0).shape, torch.zeros(4, 3).index_copy(0, torch.tensor([1]), torch.ones(1, 3)).shape)
print(torch.nn.functional.one_hot(idx).shape, torch.nn.functional.one_hot(idx, num_classes=9).dtype, torch.eye(6)[idx].shape, torch.take_along_dim(x, idx[..., None], dim=1).shape)
logits = torch.randn(4, 10)
v, i = torch.topk(logits, 3)
print(torch.full_like(logits, float('-inf')).scatter(1, i, v).shape, logits.masked_fill(logits < v[:, [-1]], 0).shape, logits.gather(1, i).shape)
nxt = torch.multinomial(torch.softmax(logits, -1), num_samples=1)
print(nxt.shape, nxt.dtype, torch.cat((torch.zeros(4, 7).long(), nxt), dim=1).shape, torch.multinomial(torch.ones(5), 3).shape)
B, N, S = 2, 20, 6
pts, knn = torch.randn(B, N, 3), torch.cdist(torch.randn(B, S, 3), torch.randn(B, N, 3)).topk(4, largest=False)[1]
batch = torch.arange(B).view(B, 1, 1).expand(-1, S, 4)
print(knn.shape, pts[batch, knn, :].shape, (pts[batch, knn] - pts[:, :S].unsqueeze(2)).shape)
ids_shuffle = torch.argsort(torch.rand(2, 16), dim=1)
ids_restore = torch.argsort(ids_shuffle, dim=1)
keep = ids_shuffle[:, :4]
tok = torch.randn(2, 16, 32)
print(torch.gather(tok, dim=1, index=keep.unsqueeze(-1).repeat(1, 1, 32)).shape, ids_restore.shape)
try:
    x.gather(1, idx)
except RuntimeError as e:
    print(e)

import torch

print((torch.randn(2, 3) @ torch.randn(3, 4)).shape, torch.mm(torch.randn(2, 3), torch.randn(3, 4)).shape, torch.randn(2, 3).mm(torch.randn(3, 1)).shape)
print(torch.matmul(torch.randn(3), torch.randn(3)).shape, torch.matmul(torch.randn(2, 3), torch.randn(3)).shape, torch.matmul(torch.randn(3), torch.randn(3, 4)).shape)
print(torch.matmul(torch.randn(10, 3, 4), torch.randn(4)).shape, torch.matmul(torch.randn(10, 3, 4), torch.randn(10, 4, 5)).shape, torch.matmul(torch.randn(10, 3, 4), torch.randn(4, 5)).shape)
print(torch.matmul(torch.randn(5, 1, 3, 4), torch.randn(2, 4, 5)).shape, torch.bmm(torch.randn(2, 3, 4), torch.randn(2, 4, 5)).shape, torch.randn(2, 3, 4).bmm(torch.randn(2, 4, 1)).shape)
print(torch.dot(torch.ones(3), torch.ones(3)).shape, torch.outer(torch.ones(3), torch.ones(4)).shape, torch.mv(torch.ones(2, 3), torch.ones(3)).shape, torch.inner(torch.ones(2, 3), torch.ones(4, 3)).shape)
print(torch.addmm(torch.zeros(4), torch.ones(2, 3), torch.ones(3, 4)).shape, torch.baddbmm(torch.zeros(2, 1, 5), torch.ones(2, 3, 4), torch.ones(2, 4, 5)).shape)
print(torch.tensordot(torch.ones(3, 4, 5), torch.ones(4, 5, 6), dims=2).shape, torch.tensordot(torch.ones(3, 4), torch.ones(4, 3), dims=([1, 0], [0, 1])).shape, torch.kron(torch.ones(2, 2), torch.ones(3, 1)).shape)
x = torch.randn(2, 5, 8)
gram = x @ x.transpose(1, 2) / x.size(1)
print(gram.shape, torch.cdist(x, x).shape, torch.linalg.norm(x, dim=-1).shape, x.norm(dim=2, keepdim=True).shape, x.norm(p=2).shape)


def gram_matrix(input):
    a, b, c, d = input.size()
    features = input.view(a * b, c * d)
    G = torch.mm(features, features.t())
    return G.div(a * b * c * d)


print(gram_matrix(torch.randn(1, 16, 8, 8)).shape)
y = x.clone()
y @= torch.randn(8, 8)
print(y.shape, torch.nn.functional.linear(x, torch.randn(3, 8), torch.zeros(3)).shape, torch.nn.functional.bilinear(x, x, torch.randn(4, 8, 8)).shape)

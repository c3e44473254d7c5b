import torch, torch.nn as nn, torch.nn.functional as F
class GraphConvolution(nn.Module):
    """Simple GCN layer"""
    def __init__(self, in_features, out_features, bias=True):
        super().__init__()
        self.in_features = in_features
        self.out_features = out_features
        self.weight = nn.Parameter(torch.FloatTensor(in_features, out_features))
        if bias:
            self.bias = nn.Parameter(torch.FloatTensor(out_features))
        else:
            self.register_parameter('bias', None)
        self.reset_parameters()
    def reset_parameters(self):
        import math
        stdv = 1. / math.sqrt(self.weight.size(1))
        self.weight.data.uniform_(-stdv, stdv)
        if self.bias is not None:
            self.bias.data.uniform_(-stdv, stdv)
    def forward(self, input, adj):
        support = torch.mm(input, self.weight)
        output = torch.spmm(adj, support)
        if self.bias is not None:
            return output + self.bias
        return output
    def __repr__(self):
        return self.__class__.__name__ + ' (' + str(self.in_features) + ' -> ' + str(self.out_features) + ')'
class GCN(nn.Module):
    def __init__(self, nfeat, nhid, nclass, dropout):
        super().__init__()
        self.gc1 = GraphConvolution(nfeat, nhid)
        self.gc2 = GraphConvolution(nhid, nclass, bias=False)
        self.dropout = dropout
    def forward(self, x, adj):
        x = F.relu(self.gc1(x, adj))
        x = F.dropout(x, self.dropout, training=self.training)
        x = self.gc2(x, adj)
        return F.log_softmax(x, dim=1)
m = GCN(1433, 16, 7, .5)
adj = torch.rand(2708, 2708)
adj = adj / adj.sum(1, keepdim=True)
out = m(torch.rand(2708, 1433), adj)
print(m, out.shape)
idx = torch.arange(140)
loss = F.nll_loss(out[idx], torch.randint(0, 7, (140,)))
loss.backward()
print(m.gc1.weight.grad.shape, m.gc2.bias)
def gat(h, W, a, adj):
    Wh = h @ W
    N = Wh.size(0)
    e = F.leaky_relu((Wh @ a[:8]) + (Wh @ a[8:]).T, 0.2)
    zero = -9e15*torch.ones_like(e)
    att = torch.where(adj > 0, e, zero)
    att = F.softmax(att, dim=1)
    return F.elu(torch.matmul(att, Wh))
print(gat(torch.rand(10, 5), torch.rand(5, 8), torch.rand(16, 1), torch.rand(10, 10)).shape)

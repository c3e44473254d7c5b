import torch, copy
from torch import nn

def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
net = nn.Sequential(nn.Linear(3, 5), nn.Linear(5, 2))
v = nn.utils.parameters_to_vector(net.parameters())
print(v.shape)
nn.utils.vector_to_parameters(v, net.parameters())
t(lambda: nn.utils.vector_to_parameters(3, net.parameters()))
opt = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
print(opt)
opt.zero_grad()
opt.step()
print(list(opt.state_dict()), opt.param_groups[0]['lr'])
print(torch.optim.Adam(net.parameters()))
print(torch.optim.AdamW([{'params': net[0].parameters()}, {'params': net[1].parameters(), 'lr': 0.0001}], lr=0.001))
t(lambda: torch.optim.SGD([], lr=0.1))
t(lambda: torch.optim.SGD(net[0].weight, lr=0.1))
t(lambda: torch.optim.SGD([3], lr=0.1))
t(lambda: torch.optim.Adam(net.parameters(), lr=-1))
from torch.utils.data import Dataset, DataLoader, TensorDataset, random_split
ds = TensorDataset(torch.zeros(10, 3), torch.zeros(10, dtype=torch.long))
dl = DataLoader(ds, batch_size=4, shuffle=False)
print(len(ds), len(dl), [tuple(x.shape) for x, y in dl], [len(s) for s in random_split(ds, [7, 3])])
net2 = copy.deepcopy(net)
print(net2[0].weight is net[0].weight, net2[0].weight.shape, net2)

import torch
from torch import nn

def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e)[:200])
for m, s in ((nn.Conv2d(4, 6, 3), (0, 4, 8, 8)), (nn.Conv1d(4, 6, 3), (0, 4, 8)), (nn.ConvTranspose2d(4, 6, 3), (0, 4, 8, 8)), (nn.MaxPool2d(2), (0, 3, 8, 8)), (nn.BatchNorm2d(3), (0, 3, 8, 8)), (nn.Linear(3, 4), (0, 3)), (nn.LSTM(4, 5), (3, 0, 4)), (nn.LSTM(4, 5), (0, 2, 4)), (nn.LayerNorm(3), (0, 3)), (nn.GroupNorm(2, 4), (0, 4, 3)), (nn.Upsample(scale_factor=2), (0, 3, 8, 8)), (nn.Conv2d(4, 6, 3), (1, 4, 0, 8)), (nn.AdaptiveAvgPool2d(1), (0, 3, 8, 8)), (nn.Flatten(), (0, 4, 8, 8)), (nn.ReflectionPad2d(1), (0, 3, 8, 8)), (nn.Conv2d(4, 6, 3, padding=1, padding_mode='circular'), (3, 8))):
    o = None
    t(lambda: (lambda o: tuple(o.shape) if torch.is_tensor(o) else [tuple(x.shape) for x in (o[0],)])(m(torch.zeros(s))))

class My(nn.Linear):

    def __init__(self, a, b, scale=1.0):
        super().__init__(a, b)
        self.scale = scale

    def forward(self, x):
        return super().forward(x) * self.scale
m = My(3, 4)
print(m, m(torch.zeros(2, 3)).shape)

class Res(nn.Sequential):

    def forward(self, x):
        return x + super().forward(x)
print(Res(nn.Linear(3, 3), nn.ReLU())(torch.zeros(2, 3)).shape)
e = nn.Embedding(10, 3)
print(e(torch.tensor([1, 2, 3])).shape)
t(lambda: e(torch.tensor([10])))
t(lambda: nn.Embedding.from_pretrained(torch.zeros(4, 2)).weight.requires_grad)
print(nn.Embedding.from_pretrained(torch.zeros(4, 2), freeze=False, padding_idx=0))
x = torch.zeros(2, 3)
y = nn.ReLU(inplace=True)(x)
print(y is x, nn.Linear(3, 3)(x).requires_grad, nn.ReLU()(x).requires_grad)
with torch.no_grad():
    print(nn.Linear(3, 3)(x).requires_grad)
p = nn.MaxPool2d(2, return_indices=True)
o, i = p(torch.zeros(1, 3, 4, 4))
print(o.dtype, i.dtype, i.shape)
t(lambda: nn.MaxUnpool2d(2))
print(nn.MaxUnpool2d(2, stride=3))
q = nn.Sequential((OD := __import__('collections').OrderedDict(a=nn.Linear(2, 2), b=nn.ReLU())))
print(q, q.a, q[-1])
t(lambda: nn.Sequential(nn.Linear(2, 2), 3))
t(lambda: nn.Sequential(nn.Linear(2, 3), nn.Linear(4, 5))(torch.zeros(1, 2)))
l = nn.LSTM(3, 4, 2, batch_first=True)
out, (h, c) = l(torch.zeros(2, 5, 3))
print(out[:, -1].shape, h[-1].shape)
l.flatten_parameters()
print(len(l.all_weights), len(l.all_weights[0]), l._parameters.keys() == dict(l.named_parameters()).keys())
t(lambda: nn.Linear(4, 2)(l(torch.zeros(2, 5, 3))))
b = nn.BatchNorm2d(3)
print(b.running_mean, b.weight.requires_grad, b.num_batches_tracked.dtype)
print(nn.Conv2d(3, 8, 3, device='cpu').weight.device, nn.Linear(2, 2, dtype=torch.float16).weight.dtype)
print(nn.MultiheadAttention(8, 2, dropout=0.1).eval()(torch.zeros(3, 2, 8), torch.zeros(3, 2, 8), torch.zeros(3, 2, 8))[1].shape)
print(sum((p.numel() for p in nn.Transformer().parameters())))
print([type(k).__name__ for k in nn.Transformer(8, 2, 1, 1, 16).encoder.layers[0].children()])

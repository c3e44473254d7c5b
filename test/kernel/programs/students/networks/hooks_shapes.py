import torch
import torch.nn as nn
from collections import OrderedDict
model = nn.Sequential(OrderedDict([
    ('conv1', nn.Conv2d(1, 20, 5)), ('relu1', nn.ReLU()), ('pool1', nn.MaxPool2d(2)),
    ('conv2', nn.Conv2d(20, 64, 5)), ('relu2', nn.ReLU()), ('flat', nn.Flatten()), ('fc', nn.Linear(64*8*8, 10))]))
shapes = OrderedDict()
handles = []
def make(name):
    def hook(module, inp, out):
        shapes[name] = (tuple(inp[0].shape), tuple(out.shape))
    return hook
for n, m in model.named_modules():
    if len(list(m.children())) == 0:
        handles.append(m.register_forward_hook(make(n)))
model(torch.zeros(1, 1, 28, 28))
for k, (i, o) in shapes.items():
    print('%-10s %-20s -> %-20s' % (k, i, o))
for h in handles:
    h.remove()
shapes.clear()
model(torch.zeros(1, 1, 28, 28)); print(len(shapes))
activation = {}
def get_activation(name):
    def hook(model, input, output):
        activation[name] = output.detach()
    return hook
model.conv2.register_forward_hook(get_activation('conv2'))
model(torch.zeros(3, 1, 28, 28))
print(activation['conv2'].shape, activation['conv2'].requires_grad)
total = 0
def flops_hook(m, i, o):
    global total
    if isinstance(m, nn.Conv2d):
        total += o.numel() // o.shape[0] * m.in_channels // m.groups * m.kernel_size[0] * m.kernel_size[1]
    elif isinstance(m, nn.Linear):
        total += m.in_features * m.out_features
hs = [m.register_forward_hook(flops_hook) for m in model.modules()]
model(torch.zeros(1, 1, 28, 28))
print(f'{total/1e6:.2f} MMACs')
def pre(m, args): return (args[0] * 2,)
model.fc.register_forward_pre_hook(pre)
print(model(torch.zeros(1, 1, 28, 28)).shape)
grads = []
model.fc.register_full_backward_hook(lambda m, gi, go: grads.append((gi[0].shape, go[0].shape)))
model(torch.zeros(1, 1, 28, 28)).sum().backward()
print(grads)

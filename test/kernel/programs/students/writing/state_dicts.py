import torch
import torch.nn as nn


def make(n=10, bn=True):
    layers = [nn.Conv2d(3, 8, 3)]
    if bn:
        layers.append(nn.BatchNorm2d(8))
    layers += [nn.ReLU(), nn.Flatten(), nn.Linear(8 * 4, n)]
    return nn.Sequential(*layers)


net = make()
sd = net.state_dict()
print(type(sd).__name__, len(sd))
for key in sd:
    print(key, "\t", sd[key].size())
print(net.load_state_dict(sd))
print(net.load_state_dict(make().state_dict(), strict=True))
print(make(10, bn=False).load_state_dict(sd, strict=False))
partial = {k: v for k, v in sd.items() if not k.startswith('4')}
result = make(100).load_state_dict(partial, strict=False)
print(result.missing_keys, result.unexpected_keys)
try:
    make(100).load_state_dict(sd)
except RuntimeError as e:
    print(e)
try:
    net.load_state_dict({'module.' + k: v for k, v in sd.items()})
except RuntimeError as e:
    print(e)
renamed = {k.replace('0.', 'stem.', 1) if k.startswith('0.') else k: v for k, v in sd.items()}
print(list(renamed)[:3])
checkpoint = {'epoch': 3, 'state_dict': net.state_dict()}
print(sorted(checkpoint), net.load_state_dict(checkpoint['state_dict']))
own = make().state_dict()
own.update(partial)
print(make().load_state_dict(own))
print(list(net[4].state_dict(prefix='fc.')), sum(v.numel() for v in sd.values()))

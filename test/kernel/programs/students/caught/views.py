import torch

x = torch.rand(2, 3, 4)
for name, f in {
    'view': lambda: x.view(5, 5),
    'view two': lambda: x.view(-1, -1),
    'view -1': lambda: x.view(-1, 7),
    'view zero': lambda: x.view(0, -1),
    'view neg': lambda: x.view(-2, 12),
    'view float': lambda: x.view(2, 12.0),
    'view div': lambda: x.view(2, 24 / 2),
    'view none': lambda: x.view(None, 12),
    'view empty': lambda: x.view(),
    'view strided': lambda: x.transpose(1, 2).view(-1),
    'reshape': lambda: x.reshape(2, 13),
    'permute': lambda: x.permute(0, 1),
    'permute dup': lambda: x.permute(0, 1, 1),
    'permute range': lambda: x.permute(0, 1, 3),
    'transpose': lambda: x.transpose(0, 3),
    'transpose one': lambda: x.transpose(1),
    'flatten': lambda: x.flatten(2, 1),
    'flatten range': lambda: x.flatten(4),
    'unsqueeze': lambda: x.unsqueeze(5),
    'unsqueeze none': lambda: x.unsqueeze(),
    'squeeze': lambda: x.squeeze(3),
    't': lambda: x.t(),
    'expand': lambda: x.expand(2, 3, 5),
    'expand few': lambda: x.expand(3, 4),
    'repeat': lambda: x.repeat(2, 2),
    'unflatten': lambda: x.unflatten(2, (3, 2)),
    'attribute': lambda: x.shapes,
    'call': lambda: x.shape(),
    'size': lambda: x.size(3),
    'dim': lambda: x.shape[3],
}.items():
    try:
        print(name, tuple(f().shape))
    except Exception as e:
        print(name, '->', type(e).__name__, e)

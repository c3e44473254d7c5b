"""Arguments as PyTorch takes them: by place and by name, and what it says of others."""
import torch

x = torch.zeros(2, 3)
calls = [
    lambda: torch.sum(x, 1, True), lambda: torch.sum(input=x, dim=1, keepdim=True), lambda: torch.sum(x, axis=1, keepdims=True),
    lambda: torch.sum(x, dim=1, axis=1), lambda: torch.transpose(x, 0), lambda: torch.transpose(x), lambda: x.transpose(0, 1, 2),
    lambda: torch.unsqueeze(x), lambda: torch.abs(3), lambda: torch.cat(tensors=[x, x]), lambda: torch.max(x, "a"),
    lambda: x.max(1.5), lambda: x.max(1, 2), lambda: x.max(dim="a", keepdim=True), lambda: torch.mean(x, dim=1.5),
    lambda: x.mean(dim="a"), lambda: torch.pow(x, "a"), lambda: x.clamp("a"), lambda: torch.flatten(x, "a"),
    lambda: x.chunk("a"), lambda: x.expand("a"), lambda: x.repeat(2.5), lambda: x.permute(0, "a"), lambda: x.view(1.5, 2),
    lambda: torch.stack(3), lambda: torch.zeros(2, 3.5), lambda: torch.amax(x, (1.5,)), lambda: x.sum(True),
    lambda: torch.arange(1, 2, "a"), lambda: x.squeeze("a"), lambda: x.unsqueeze(1, 2), lambda: torch.full((2,), "a"),
    lambda: x.masked_fill(x), lambda: x.where(x > 0), lambda: x.softmax(), lambda: torch.std(x, "a"), lambda: x.view(),
]
for call in calls:
    try:
        made = call()
    except Exception as error:
        print(type(error).__name__, error)
    else:
        print((made[0] if isinstance(made, tuple) else made).shape)

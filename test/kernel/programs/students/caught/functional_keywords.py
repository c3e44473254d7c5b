import torch
import torch.nn as nn
import torch.nn.functional as F

x = torch.rand(2, 3)
for name, f in [
    ("relu", lambda: F.relu(x, inplce=True)), ("softmax", lambda: F.softmax(x, axis=1)), ("softmax arg", lambda: F.softmax()), ("dropout", lambda: F.dropout(x, rate=0.1)),
    ("torch.relu", lambda: torch.relu(x, inplace=True)), ("cat", lambda: torch.cat(tensors=[x], dimension=0)), ("flatten", lambda: torch.flatten(x, start=1)), ("sum", lambda: x.sum(dims=1)),
    ("mean axis", lambda: x.mean(axis=1).shape), ("sum keepdims", lambda: x.sum(1, keepdims=True).shape), ("zeros", lambda: torch.zeros(2, 3, type=torch.float)), ("zeros str", lambda: torch.zeros("2")), ("zeros float", lambda: torch.zeros(2.5)), ("zeros neg", lambda: torch.zeros(-1)),
    ("randn", lambda: torch.randn()), ("rand list", lambda: torch.rand([2, "a"])), ("ones dtype", lambda: torch.ones(2, dtype="float32")), ("arange", lambda: torch.arange()), ("arange step", lambda: torch.arange(5, 0)), ("linspace", lambda: torch.linspace(0, 1)),
    ("tensor", lambda: torch.tensor()), ("tensor ragged", lambda: torch.tensor([[1, 2], [3]])), ("tensor none", lambda: torch.tensor(None)), ("tensor str", lambda: torch.tensor("a")), ("tensor dict", lambda: torch.tensor({})), ("randint", lambda: torch.randint(0, 10)), ("full", lambda: torch.full((2,))),
    ("linear", lambda: F.linear(x, torch.rand(4, 2))), ("conv2d", lambda: F.conv2d(x)), ("conv2d rank", lambda: F.conv2d(torch.rand(1, 3, 8, 8), torch.rand(3, 3, 3))), ("layer_norm", lambda: F.layer_norm(x, 3)), ("layer_norm list", lambda: F.layer_norm(x, [2])), ("pad", lambda: F.pad(x)),
    ("attr", lambda: torch.concatt([x])), ("F attr", lambda: F.Relu(x)), ("nn attr", lambda: nn.Conv2D(1, 1, 1)), ("tensor attr", lambda: x.relu6()), ("einsum", lambda: torch.einsum(x, 'ij->i')), ("matmul", lambda: torch.matmul(x)), ("permute", lambda: torch.permute(x)),
    ("numpy arg", lambda: torch.relu([1, 2])), ("F list", lambda: F.relu([1.0])), ("int", lambda: torch.sqrt(4)), ("exp", lambda: torch.exp("x")), ("where", lambda: torch.where(x, x)), ("clamp", lambda: x.clamp()), ("to", lambda: x.to("tpu")), ("device", lambda: torch.device("abc")), ("item", lambda: x.item()), ("bool", lambda: bool(x)), ("int()", lambda: int(x)), ("float()", lambda: float(torch.rand(2)))]:
    try:
        r = f()
        print(name, tuple(r.shape) if isinstance(r, torch.Tensor) else r)
    except Exception as e:
        print(name, '|', type(e).__name__, '|', str(e).split('\n')[0])

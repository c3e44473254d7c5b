"""What stands beside the functions: seeds, devices, switches, and what passes as it is."""
import torch

torch.manual_seed(0)
print(torch.cuda.is_available(), torch.cuda.device_count(), torch.backends.mps.is_available())
print(torch.jit.is_scripting(), torch.jit.is_tracing(), torch.device("cpu"), torch.device("cuda", 1), torch.device("cuda:0").index)
device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
print(repr(device), torch.zeros(2, device=device).device, torch.zeros(2).to(device).device.type)
print(torch.get_default_dtype(), torch.finfo(torch.float32).max, torch.finfo(torch.float16).min, torch.iinfo(torch.int8).max)
torch.backends.cudnn.benchmark = True
torch.backends.cudnn.deterministic = True
generator = torch.Generator().manual_seed(3)
print(generator.initial_seed(), torch.randn(2, generator=generator).shape)


@torch.jit.ignore
def one(x):
    return x


@torch.jit.unused
def two(x):
    return x


print(one(3), torch.compiler.is_compiling(), two(4))
torch.fx.wrap("len")
torch._assert(True, "never")
with torch.autocast("cuda", enabled=False):
    print(torch.zeros(1).dtype)
import torch.utils.checkpoint as checkpoint

print(checkpoint.checkpoint(lambda x: x + 1, torch.zeros(2), use_reentrant=False).shape)
try:
    torch.device("foo")
except RuntimeError as error:
    print(str(error)[:60])
try:
    torch.zeros(2).cuda()
except AssertionError as error:
    print(error)

"""Other types."""
import torch
import torch.nn.functional as F


def tried(make):
    """The shape and type of what is made, or the error."""
    try:
        made = make()
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
        return
    for one in made if isinstance(made, tuple) else (made,):
        print(tuple(one.shape), one.dtype)


x = torch.randn(2, 3)
tried(lambda: x.to(torch.float16))
tried(lambda: x.to("cpu"))
tried(lambda: x.to("cpu", torch.int32))
tried(lambda: x.to(torch.zeros(1, dtype=torch.int64)))
tried(lambda: x.to(dtype=torch.bool))
tried(lambda: x.to(device="cpu"))
tried(lambda: x.half())
tried(lambda: x.double())
tried(lambda: x.long())
tried(lambda: x.int())
tried(lambda: x.bool())
tried(lambda: x.bfloat16())
tried(lambda: x.type(torch.int8))
tried(lambda: x.type("torch.LongTensor"))
tried(lambda: x.type_as(torch.zeros(1, dtype=torch.float64)))
tried(lambda: x.float())
tried(lambda: x.to("a"))
tried(lambda: x.to(foo=1))
tried(lambda: x.cpu())
tried(lambda: x.clone().detach())

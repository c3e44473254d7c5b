"""Types that meet: tensors, tensors of no dimension, numbers of Python."""
import torch

names = ["bool", "uint8", "int8", "int16", "int32", "int64", "float16", "bfloat16", "float32", "float64", "complex64"]
for one in names:
    left = torch.ones(2, dtype=getattr(torch, one))
    row = []
    for other in names:
        right = torch.ones(2, dtype=getattr(torch, other))
        row.append(str((left * right).dtype)[6:])
    print(one, row)
for one in names:
    tensor = torch.ones(2, dtype=getattr(torch, one))
    scalars = [(tensor * value).dtype for value in (True, 2, 2.5)]
    zero = [(tensor * torch.tensor(2, dtype=getattr(torch, other))).dtype for other in ("int64", "float64")]
    print(one, *scalars, *zero, (tensor / 2).dtype, tensor.sum().dtype, torch.result_type(tensor, torch.ones(2)))
print(torch.promote_types(torch.int32, torch.float16), torch.can_cast(torch.float32, torch.int32))

"""Types that are made by calling them; `new` is the constructor of tensors from old."""

TEXT = """
device(device device)
device(str type, int? index=-1)
finfo(dtype type)
finfo()
iinfo(dtype type)
new(*, device? device=None)
new(Storage storage)
new(Tensor other)
new(ints size, *, device? device=None)
new(object data, *, device? device=None)
"""

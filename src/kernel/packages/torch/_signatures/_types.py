"""Types that are made by calling them, `new` from old; and functions that are refused, but asked for their arguments."""

TEXT = """
_softmax_backward_data(Tensor grad_output, Tensor output, int dim, dtype input_dtype, *, Tensor grad_input=None)
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

"""Methods of a tensor, without the tensor itself; and those whose signatures are those of the function."""

TEXT = """
addmm(Tensor mat1, Tensor mat2, *, Number beta=1, Number alpha=1)
as_strided(ints size, ints stride, int? storage_offset=None)
baddbmm(Tensor batch1, Tensor batch2, *, Number beta=1, Number alpha=1)
bernoulli_(Tensor p, *, Generator? generator=None)
bernoulli_(float p=0.5, *, Generator? generator=None)
bfloat16(*, memory_format? memory_format=None)
bitwise_and(Tensor other)
bitwise_and(Number other)
bitwise_left_shift(Tensor other)
bitwise_left_shift(Number other)
bitwise_or(Tensor other)
bitwise_or(Number other)
bitwise_right_shift(Tensor other)
bitwise_right_shift(Number other)
bitwise_xor(Tensor other)
bitwise_xor(Number other)
bmm(Tensor mat2)
bool(*, memory_format? memory_format=None)
byte(*, memory_format? memory_format=None)
cauchy_(float median=0, float sigma=1, *, Generator? generator=None)
cdouble(*, memory_format? memory_format=None)
cfloat(*, memory_format? memory_format=None)
char(*, memory_format? memory_format=None)
conj_physical()
contiguous(*, memory_format memory_format=torch.contiguous_format)
copy_(Tensor other, bool non_blocking=False)
cpu(*, memory_format? memory_format=None)
dim()
double(*, memory_format? memory_format=None)
expand(ints size, *, bool implicit=False)
expand_as(Tensor other)
exponential_(float lambd=1, *, Generator? generator=None)
fill_(Tensor value)
fill_(Number value)
fill_diagonal_(Number fill_value, bool wrap=False)
float(*, memory_format? memory_format=None)
float_power(Tensor exponent)
float_power(Number exponent)
geometric_(float p, *, Generator? generator=None)
get_device()
half(*, memory_format? memory_format=None)
int(*, memory_format? memory_format=None)
is_contiguous(*, memory_format memory_format=torch.contiguous_format)
is_pinned(device? device=None)
is_set_to(Tensor tensor)
item()
log_normal_(float mean=1, float std=2, *, Generator? generator=None)
long(*, memory_format? memory_format=None)
mm(Tensor mat2)
new_empty(ints size, *, …)
new_full(ints size, Number fill_value, *, …)
new_ones(ints size, *, …)
new_tensor(object data, *, dtype? dtype=None, device? device=None, bool requires_grad=False)
new_zeros(ints size, *, …)
normal_(float mean=0, float std=1, *, Generator? generator=None)
pin_memory(device? device=None)
polygamma(int n)
pow(Tensor exponent)
pow(Number exponent)
random_(*, Generator? generator=None)
random_(int from, int? to, *, Generator? generator=None)
random_(int to, *, Generator? generator=None)
remainder(Tensor other)
remainder(Number other)
repeat(ints repeats)
repeat_interleave(Tensor repeats, int? dim=None, *, int? output_size=None)
repeat_interleave(int repeats, int? dim=None, *, int? output_size=None)
requires_grad_(bool requires_grad=True)
reshape_as(Tensor other)
resize_(ints size, *, memory_format? memory_format=None)
resize_as_(Tensor the_template, *, memory_format? memory_format=None)
retain_grad()
set_()
set_(Tensor source)
set_(Tensor source, int storage_offset, ints size, ints stride=None)
short(*, memory_format? memory_format=None)
size(int? dim=None)
storage_offset()
stride(int? dim=None)
sum_to_size(ints size)
tolist()
to(device? device=None, dtype? dtype=None, bool non_blocking=False, bool copy=False, *, memory_format? memory_format=None)
to(dtype dtype, bool non_blocking=False, bool copy=False, *, memory_format? memory_format=None)
to(Tensor tensor, bool non_blocking=False, bool copy=False, *, memory_format? memory_format=None)
type(object? dtype=None, bool non_blocking=False)
type_as(Tensor other)
unfold(int dimension, int size, int step)
uniform_(float from=0, float to=1, *, Generator? generator=None)
view(dtype dtype)
view(ints size)
view_as(Tensor other)
where(Tensor condition, Tensor other)
where(Tensor condition, Number other)
xlogy(Tensor other)
xlogy(Number other)
zero_()
"""

#: As `torch.name` without its first argument and `out`; `name_` as `name`.
ALIKE = """
abs abs_ absolute absolute_ acos acos_ acosh acosh_ add add_ addbmm addbmm_ addcdiv addcdiv_ addcmul addcmul_ addmm_
addmv addmv_ addr addr_ adjoint all allclose amax amin aminmax angle any arccos arccos_ arccosh arccosh_ arcsin
arcsin_ arcsinh arcsinh_ arctan arctan2 arctan2_ arctan_ arctanh arctanh_ argmax argmin argsort argwhere asin asin_
asinh asinh_ atan atan2 atan2_ atan_ atanh atanh_ baddbmm_ bernoulli bincount bitwise_and_ bitwise_left_shift_
bitwise_not bitwise_not_ bitwise_or_ bitwise_right_shift_ bitwise_xor_ broadcast_to ceil ceil_ chunk clamp clamp_
clamp_max clamp_max_ clamp_min clamp_min_ clip clip_ clone conj copysign copysign_ cos cos_ cosh cosh_ count_nonzero
cross cummax cummin cumprod cumprod_ cumsum cumsum_ deg2rad deg2rad_ det detach detach_ diag diag_embed diagflat
diagonal diagonal_scatter diff digamma digamma_ dist div div_ divide divide_ dot dsplit eq eq_ equal erf erf_ erfc
erfc_ erfinv erfinv_ exp exp2 exp2_ exp_ expm1 expm1_ fix fix_ flatten flip fliplr flipud float_power_ floor floor_
floor_divide floor_divide_ fmax fmin fmod fmod_ frac frac_ gather gcd gcd_ ge ge_ ger greater greater_ greater_equal
greater_equal_ gt gt_ hardshrink heaviside heaviside_ histc hsplit hypot hypot_ i0 i0_ index_add index_add_
index_copy index_copy_ index_fill index_fill_ index_select inner inverse is_complex is_floating_point is_nonzero
is_same_size is_signed isclose isfinite isinf isnan isneginf isposinf isreal kron kthvalue lcm lcm_ ldexp ldexp_ le
le_ lerp lerp_ less less_ less_equal less_equal_ lgamma lgamma_ log log10 log10_ log1p log1p_ log2 log2_ log_
log_softmax logaddexp logaddexp2 logcumsumexp logical_and logical_and_ logical_not logical_not_ logical_or
logical_or_ logical_xor logical_xor_ logit logit_ logsumexp lt lt_ masked_fill masked_fill_ masked_scatter
masked_scatter_ masked_select matmul matrix_power max maximum mean median min minimum mode moveaxis movedim msort
mul mul_ multinomial multiply multiply_ mv mvlgamma mvlgamma_ nan_to_num nan_to_num_ nanmean nanmedian nansum narrow
narrow_copy ne ne_ neg neg_ negative negative_ nextafter nextafter_ nonzero not_equal not_equal_ numel outer permute
polygamma_ positive pow_ prelu prod put put_ quantile rad2deg rad2deg_ ravel reciprocal reciprocal_ relu relu_
remainder_ renorm renorm_ reshape resolve_conj resolve_neg roll rot90 round round_ rsqrt rsqrt_ scatter scatter_
scatter_add scatter_add_ scatter_reduce scatter_reduce_ select select_scatter sgn sgn_ sigmoid sigmoid_ sign sign_
signbit sin sin_ sinc sinc_ sinh sinh_ slice_scatter softmax sort split_with_sizes sqrt sqrt_ square square_ squeeze
squeeze_ std sub sub_ subtract subtract_ sum swapaxes swapaxes_ swapdims swapdims_ t t_ take take_along_dim tan tan_
tanh tanh_ tensor_split tile topk trace transpose transpose_ tril tril_ triu triu_ true_divide true_divide_ trunc
trunc_ unbind unflatten unsafe_chunk unsafe_split unsqueeze unsqueeze_ var vdot vsplit xlogy_
"""

"""
How each name that public networks use of PyTorch is called, a line each: the name, and a call. What is given by name
there may be given by its place too; behind `*_` it is given by name alone.
"""

#: What the calls speak of, made anew for each of them.
GIVEN = {
    "x": "torch.randn(2, 3, 4)",
    "y": "torch.randn(2, 3, 4)",
    "m": "torch.randn(3, 4)",
    "t": "torch.randn(4, 5)",
    "v": "torch.randn(4)",
    "s": "torch.tensor(2.0)",
    "n": "torch.tensor(3)",
    "small": "torch.tensor([[1.0, 2.0], [3.0, 4.0]])",
    "index": "torch.tensor([[0, 1, 2, 0], [1, 1, 2, 2]])",
    "picks": "torch.tensor([0, 2])",
    "mask": "torch.ones(2, 3, 4, dtype=torch.bool)",
    "seq": "torch.randn(2, 6, 8)",
    "line": "torch.randn(2, 3, 8)",
    "img": "torch.randn(2, 3, 8, 8)",
    "vol": "torch.randn(2, 3, 4, 8, 8)",
    "w": "torch.zeros(3, 4)",
    "q": "torch.randn(2, 2, 6, 4)",
    "labels": "torch.tensor([1, 0, 3])",
    "net": "nn.Sequential(nn.Linear(4, 3), nn.ReLU())",
    "several": "nn.ModuleList([nn.Linear(4, 3), nn.ReLU()])",
    "named": "nn.ModuleDict({'one': nn.Linear(4, 3), 'two': nn.ReLU()})",
    "base": "nn.Module()",
}

CASES = """
nn.Module: nn.Module()
nn.Module: base(1)
nn.Linear: nn.Linear(in_features=4, out_features=3, bias=False, device='cpu', dtype=torch.float64)
nn.Linear: nn.Linear(4, 3)(input=x)
torch.Tensor: torch.Tensor(2, 3)
torch.Tensor: torch.Tensor([1.0, 2.0])
nn.Sequential: nn.Sequential(nn.Linear(4, 3), nn.ReLU())
nn.Sequential: net(input=x)
nn.Conv2d: nn.Conv2d(in_channels=4, out_channels=8, kernel_size=3, stride=2, padding=1, dilation=1, groups=2, bias=False, padding_mode='zeros', device='cpu', dtype=torch.float64)
nn.Conv2d: nn.Conv2d(3, 4, (3, 1), padding='same')
nn.Conv2d: nn.Conv2d(3, 4, 3)(input=img)
nn.ReLU: nn.ReLU(inplace=True)
nn.ReLU: nn.ReLU()(input=x)
nn.Dropout: nn.Dropout(p=0.2, inplace=True)
nn.Dropout: nn.Dropout()(input=x)
nn.BatchNorm2d: nn.BatchNorm2d(num_features=3, eps=0.001, momentum=0.2, affine=False, track_running_stats=False, device='cpu', dtype=torch.float64)
nn.BatchNorm2d: nn.BatchNorm2d(3)(input=img)
Module.modules: net.modules()
nn.AdaptiveAvgPool2d: nn.AdaptiveAvgPool2d(output_size=(2, 3))
nn.AdaptiveAvgPool2d: nn.AdaptiveAvgPool2d(2)(input=img)
Tensor.__mul__: x * y
Tensor.__mul__: x * 2
Tensor.__add__: x + y
Tensor.__add__: x + 2
F.interpolate: F.interpolate(input=img, size=(5, 7), scale_factor=None, mode='bilinear', align_corners=True, recompute_scale_factor=False, antialias=True)
F.interpolate: F.interpolate(img, *_, scale_factor=2, mode='nearest', recompute_scale_factor=True)
nn.BatchNorm3d: nn.BatchNorm3d(num_features=3, eps=0.001, momentum=0.2, affine=False, track_running_stats=False, device='cpu', dtype=torch.float64)
nn.BatchNorm3d: nn.BatchNorm3d(3)(input=vol)
torch.flatten: torch.flatten(input=x, start_dim=1, end_dim=2)
nn.Sigmoid: nn.Sigmoid()
nn.Sigmoid: nn.Sigmoid()(input=x)
Tensor.shape: x.shape
Tensor.__iadd__: x.__iadd__(y)
nn.init.zeros_: nn.init.zeros_(tensor=w)
nn.init.normal_: nn.init.normal_(tensor=w, mean=0.5, std=0.1, generator=None)
torch.cat: torch.cat(tensors=(x, y), dim=1)
nn.init.kaiming_normal_: nn.init.kaiming_normal_(tensor=w, a=0.1, mode='fan_out', nonlinearity='relu', generator=None)
nn.MaxPool2d: nn.MaxPool2d(kernel_size=3, stride=2, padding=1, dilation=2, return_indices=True, ceil_mode=True)
nn.MaxPool2d: nn.MaxPool2d(2)(input=img)
torch.arange: torch.arange(1, 7, 2, *_, dtype=torch.float32, device='cpu', requires_grad=False)
torch.arange: torch.arange(5)
torch.arange: torch.arange(0.0, 1.0)
Tensor.reshape: x.reshape(2, 12)
Tensor.reshape: x.reshape(shape=(4, 6))
Tensor.__getitem__: x[0]
Tensor.__getitem__: x[(0, slice(1, 3), None)]
Tensor.__getitem__: x[mask]
Tensor.view: x.view(2, 12)
Tensor.view: x.view(size=(4, 6))
Tensor.view: x.view(dtype=torch.int32)
nn.LayerNorm: nn.LayerNorm(normalized_shape=(3, 4), eps=0.001, elementwise_affine=True, bias=False, device='cpu', dtype=torch.float64)
nn.LayerNorm: nn.LayerNorm(4)(input=x)
Tensor.contiguous: x.contiguous(*_, memory_format=torch.contiguous_format)
nn.ModuleList: nn.ModuleList(modules=[nn.Linear(4, 3), nn.ReLU()])
nn.init.constant_: nn.init.constant_(tensor=w, val=0.5)
torch.jit.is_scripting: torch.jit.is_scripting()
Tensor.size: x.size(dim=1)
ModuleList.__iter__: several.__iter__()
Tensor.transpose: x.transpose(dim0=1, dim1=2)
nn.GroupNorm: nn.GroupNorm(num_groups=2, num_channels=4, eps=0.001, affine=False, device='cpu', dtype=torch.float64)
nn.GroupNorm: nn.GroupNorm(3, 3)(input=img)
nn.init.ones_: nn.init.ones_(tensor=w)
nn.Parameter: nn.Parameter(data=m, requires_grad=False)
F.softmax: F.softmax(input=x, dim=1, _stacklevel=3, dtype=torch.float64)
nn.Embedding: nn.Embedding(num_embeddings=10, embedding_dim=3, padding_idx=1, max_norm=1.0, norm_type=2.0, scale_grad_by_freq=True, sparse=True, _weight=None, _freeze=False, device='cpu', dtype=torch.float64)
nn.Embedding: nn.Embedding(10, 3)(input=picks)
torch.fx.wrap: torch.fx.wrap(fn_or_name='len')
torch.jit.is_tracing: torch.jit.is_tracing()
nn.GELU: nn.GELU(approximate='tanh')
nn.GELU: nn.GELU()(input=x)
Tensor.permute: x.permute(2, 0, 1)
Tensor.permute: x.permute(dims=(2, 0, 1))
Tensor.unsqueeze: x.unsqueeze(dim=1)
F.dropout: F.dropout(input=x, p=0.2, training=False, inplace=True)
Tensor.flatten: x.flatten(start_dim=1, end_dim=2)
nn.init.trunc_normal_: nn.init.trunc_normal_(tensor=w, mean=0.5, std=0.1, a=-1.0, b=1.0, generator=None)
torch.zeros: torch.zeros(2, 3)
torch.zeros: torch.zeros(size=(2, 3), *_, out=None, dtype=torch.float64, layout=torch.strided, device='cpu', requires_grad=True)
torch.matmul: torch.matmul(input=m, other=t)
Tensor.mean: x.mean(dim=1, keepdim=True, *_, dtype=torch.float64)
Tensor.mean: x.mean(dim=(0, 1))
Tensor.expand: v.expand(3, 4)
Tensor.expand: v.expand(size=(3, -1), *_, implicit=False)
torch.ones: torch.ones(2, 3)
torch.ones: torch.ones(size=(2, 3), *_, out=None, dtype=torch.float64, layout=torch.strided, device='cpu', requires_grad=True)
Tensor.__sub__: x - y
Tensor.__sub__: x - 2
torch.LongTensor: torch.LongTensor([1, 2])
torch.LongTensor: torch.LongTensor(2, 3)
Tensor.__truediv__: x / y
Tensor.__truediv__: x / 2
nn.ModuleDict: nn.ModuleDict(modules={'one': nn.Linear(4, 3)})
ModuleDict.items: named.items()
nn.Flatten: nn.Flatten(start_dim=0, end_dim=1)
nn.Flatten: nn.Flatten()(input=x)
Module.register_buffer: base.register_buffer(name='some', tensor=v, persistent=False)
Tensor.__setitem__: x.__setitem__(0, 1.0)
Tensor.__setitem__: x.__setitem__((0, slice(1, 3)), y[0, 1:])
torch.float32: torch.float32
ModuleList.append: several.append(module=nn.Tanh())
Tensor.device: x.device
nn.CrossEntropyLoss: nn.CrossEntropyLoss(weight=v, size_average=None, ignore_index=1, reduce=None, reduction='sum', label_smoothing=0.1)
nn.CrossEntropyLoss: nn.CrossEntropyLoss()(input=m, target=labels)
nn.BCEWithLogitsLoss: nn.BCEWithLogitsLoss(weight=v, size_average=None, reduce=None, reduction='sum', pos_weight=v)
nn.BCEWithLogitsLoss: nn.BCEWithLogitsLoss()(input=x, target=y)
nn.MSELoss: nn.MSELoss(size_average=None, reduce=None, reduction='sum')
nn.MSELoss: nn.MSELoss()(input=x, target=y)
Tensor.__rmul__: 2 * x
torch.log: torch.log(input=x, *_, out=y)
nn.SiLU: nn.SiLU(inplace=True)
nn.SiLU: nn.SiLU()(input=x)
nn.init.xavier_uniform_: nn.init.xavier_uniform_(tensor=w, gain=2.0, generator=None)
Module.named_children: net.named_children()
Tensor.dim: x.dim()
torch.permute: torch.permute(input=x, dims=(2, 0, 1))
F.relu: F.relu(input=x, inplace=True)
F.pad: F.pad(input=x, pad=(1, 2), mode='constant', value=1.0)
F.pad: F.pad(img, (1, 1), *_, mode='reflect')
torch.jit.unused: torch.jit.unused(fn=len)
Tensor.masked_fill: x.masked_fill(mask=mask, value=0.5)
torch.meshgrid: torch.meshgrid(picks, v, *_, indexing='ij')
Tensor.sum: x.sum(dim=1, keepdim=True, *_, dtype=torch.float64)
torch.stack: torch.stack(tensors=(x, y), dim=1)
Tensor.__imul__: x.__imul__(y)
nn.Conv3d: nn.Conv3d(in_channels=4, out_channels=8, kernel_size=3, stride=2, padding=1, dilation=1, groups=2, bias=False, padding_mode='zeros', device='cpu', dtype=torch.float64)
nn.Conv3d: nn.Conv3d(3, 4, 3)(input=vol)
nn.Hardswish: nn.Hardswish(inplace=True)
nn.Hardswish: nn.Hardswish()(input=x)
nn.Hardsigmoid: nn.Hardsigmoid(inplace=True)
nn.Hardsigmoid: nn.Hardsigmoid()(input=x)
Tensor.dtype: x.dtype
Tensor.to: x.to('cpu')
Tensor.to: x.to(dtype=torch.float64, non_blocking=True, copy=True, *_, memory_format=torch.preserve_format)
Tensor.to: x.to(device='cpu', dtype=torch.float64, non_blocking=True, copy=True)
Tensor.to: x.to(other=picks, non_blocking=True, copy=True)
nn.Buffer: nn.Buffer(data=v, *_, persistent=False)
nn.ConvTranspose2d: nn.ConvTranspose2d(in_channels=4, out_channels=8, kernel_size=3, stride=2, padding=1, output_padding=1, groups=2, bias=False, dilation=1, padding_mode='zeros', device='cpu', dtype=torch.float64)
nn.ConvTranspose2d: nn.ConvTranspose2d(3, 4, 3, 2)(input=img, output_size=(17, 18))
nn.Tanh: nn.Tanh()
nn.Tanh: nn.Tanh()(input=x)
ModuleList.__getitem__: several[0]
ModuleList.__getitem__: several[slice(0, 1)]
Module.add_module: base.add_module(name='some', module=nn.ReLU())
nn.init.uniform_: nn.init.uniform_(tensor=w, a=-1.0, b=2.0, generator=None)
torch._assert: torch._assert(condition=True, message='held')
torch._assert: torch._assert(False, 'broken')
torch.empty: torch.empty(2, 3)
torch.empty: torch.empty(size=(2, 3), *_, out=None, dtype=torch.float64, layout=torch.strided, device='cpu', pin_memory=False, requires_grad=True, memory_format=torch.contiguous_format)
Tensor.chunk: x.chunk(chunks=2, dim=1)
F.linear: F.linear(input=x, weight=m, bias=None)
F.linear: F.linear(x, m, torch.zeros(3))
Tensor.matmul: m.matmul(other=t)
Tensor.new_zeros: x.new_zeros(2, 3)
Tensor.new_zeros: x.new_zeros(size=(2, 3), *_, dtype=torch.float64, device='cpu', requires_grad=True, layout=torch.strided, pin_memory=False)
nn.init.kaiming_uniform_: nn.init.kaiming_uniform_(tensor=w, a=0.1, mode='fan_out', nonlinearity='relu', generator=None)
torch.roll: torch.roll(input=x, shifts=(1, 2), dims=(0, 1))
torch.roll: torch.roll(x, 1, 0)
Tensor.__eq__: x == y
Tensor.__eq__: x == 2
Tensor.__ne__: x != y
F.adaptive_avg_pool2d: F.adaptive_avg_pool2d(input=img, output_size=(2, 3))
nn.AvgPool2d: nn.AvgPool2d(kernel_size=3, stride=2, padding=1, ceil_mode=True, count_include_pad=False, divisor_override=2)
nn.AvgPool2d: nn.AvgPool2d(2)(input=img)
Tensor.clone: x.clone(*_, memory_format=torch.preserve_format)
torch.abs: torch.abs(input=x, *_, out=y)
Tensor.__matmul__: m @ t
F.avg_pool2d: F.avg_pool2d(input=img, kernel_size=3, stride=2, padding=1, ceil_mode=True, count_include_pad=False, divisor_override=2)
nn.MaxPool3d: nn.MaxPool3d(kernel_size=3, stride=2, padding=1, dilation=2, return_indices=True, ceil_mode=True)
nn.MaxPool3d: nn.MaxPool3d(2)(input=vol)
Tensor.softmax: x.softmax(dim=1, dtype=torch.float64)
Sequential.__getitem__: net[0]
Sequential.__getitem__: net[slice(0, 1)]
Sequential.__len__: net.__len__()
torch.long: torch.long
Tensor.float: x.float(*_, memory_format=torch.preserve_format)
torch.einsum: torch.einsum('ij,jk->ik', m, t)
Tensor.pow: x.pow(exponent=2)
Tensor.pow: x.pow(y)
torch.rsqrt: torch.rsqrt(input=x, *_, out=y)
Tensor.__neg__: x.__neg__()
torch.tensor: torch.tensor([[1, 2], [3, 4]], *_, dtype=torch.float64, device='cpu', requires_grad=True, pin_memory=False)
torch.pow: torch.pow(input=x, exponent=2, *_, out=y)
torch.pow: torch.pow(2, x)
Tensor.tolist: small.tolist()
Tensor.int: x.int(*_, memory_format=torch.preserve_format)
torch.round: torch.round(input=x, *_, decimals=2, out=y)
torch.diff: torch.diff(input=x, n=1, dim=1, prepend=y, append=y, *_, out=None)
torch.divide: torch.divide(input=x, other=y, *_, rounding_mode='floor')
Tensor.normal_: x.normal_(mean=0.5, std=0.1, *_, generator=None)
nn.MultiheadAttention: nn.MultiheadAttention(embed_dim=8, num_heads=2, dropout=0.1, bias=False, add_bias_kv=True, add_zero_attn=True, kdim=6, vdim=4, batch_first=True, device='cpu', dtype=torch.float64)
nn.MultiheadAttention: nn.MultiheadAttention(8, 2, batch_first=True)(query=seq, key=seq, value=seq, key_padding_mask=None, need_weights=False, attn_mask=None, average_attn_weights=True, is_causal=False)
F.layer_norm: F.layer_norm(input=x, normalized_shape=(4,), weight=v, bias=v, eps=0.001)
torch.jit._overload_method: torch.jit._overload_method(func=len)
torch.transpose: torch.transpose(input=x, dim0=1, dim1=2)
torch.utils.checkpoint: torch.utils.checkpoint
Tensor.numel: x.numel()
torch.clamp: torch.clamp(input=x, min=-1, max=1, *_, out=y)
torch.clamp: torch.clamp(x, y, y)
F.normalize: F.normalize(input=x, p=1.0, dim=0, eps=0.001, out=None)
Tensor.zero_: x.zero_()
torch.sigmoid: torch.sigmoid(input=x, *_, out=y)
Tensor.data: x.data
Tensor.exp: x.exp()
nn.AdaptiveAvgPool3d: nn.AdaptiveAvgPool3d(output_size=(2, 3, 2))
nn.AdaptiveAvgPool3d: nn.AdaptiveAvgPool3d(2)(input=vol)
torch.log2: torch.log2(input=x, *_, out=y)
torch.sign: torch.sign(input=x, *_, out=y)
Tensor.__itruediv__: x.__itruediv__(y)
Tensor.squeeze: x[:1].squeeze(dim=0)
Tensor.squeeze: x[:1].squeeze()
Module.parameters: net.parameters(recurse=False)
Module.named_parameters: net.named_parameters(prefix='some', recurse=False, remove_duplicate=False)
F.max_pool2d: F.max_pool2d(input=img, kernel_size=3, stride=2, padding=1, dilation=2, ceil_mode=True, return_indices=True)
Tensor.bool: x.bool(*_, memory_format=torch.preserve_format)
Tensor.triu: x.triu(diagonal=1)
Tensor.unbind: x.unbind(dim=1)
nn.BatchNorm1d: nn.BatchNorm1d(num_features=3, eps=0.001, momentum=0.2, affine=False, track_running_stats=False, device='cpu', dtype=torch.float64)
nn.BatchNorm1d: nn.BatchNorm1d(3)(input=line)
torch.tensor_split: torch.tensor_split(input=x, indices_or_sections=2, dim=1)
torch.tensor_split: torch.tensor_split(x, *_, indices=(1, 2), dim=1)
torch.tanh: torch.tanh(input=x, *_, out=y)
nn.Identity: nn.Identity(54, unused=0.1)
nn.Identity: nn.Identity()(input=x)
Tensor.split: x.split(split_size=2, dim=1)
Tensor.split: x.split([1, 2], *_, dim=1)
torch.where: torch.where(condition=mask, input=x, other=y, *_, out=None)
torch.where: torch.where(mask)
torch.where: torch.where(mask, x, 0.5)
nn.ReLU6: nn.ReLU6(inplace=True)
nn.ReLU6: nn.ReLU6()(input=x)
Tensor.type: x.type(dtype=torch.float64, non_blocking=True)
Tensor.type: x.type()
torch.float16: torch.float16
F.scaled_dot_product_attention: F.scaled_dot_product_attention(query=q, key=q, value=q, attn_mask=None, dropout_p=0.1, is_causal=True, *_, scale=0.5, enable_gqa=True)
F.scaled_dot_product_attention: F.scaled_dot_product_attention(q, q, q, torch.zeros(6, 6))
Tensor.add_: x.add_(other=y, *_, alpha=2)
Tensor.long: x.long(*_, memory_format=torch.preserve_format)
torch.BoolTensor: torch.BoolTensor([True, False])
torch.BoolTensor: torch.BoolTensor(2, 3)
torch.min: torch.min(input=x, dim=1, keepdim=True)
torch.min: torch.min(x, *_, other=y)
torch.bfloat16: torch.bfloat16
torch.float: torch.float
torch.full_like: torch.full_like(input=x, fill_value=1, *_, dtype=torch.float64, layout=torch.strided, device='cpu', pin_memory=False, requires_grad=True, memory_format=torch.preserve_format)
Tensor.cos: x.cos()
Tensor.sin: x.sin()
nn.AvgPool3d: nn.AvgPool3d(kernel_size=3, stride=2, padding=1, ceil_mode=True, count_include_pad=False, divisor_override=2)
nn.AvgPool3d: nn.AvgPool3d(2)(input=vol)
nn.TransformerEncoder: nn.TransformerEncoder(encoder_layer=nn.TransformerEncoderLayer(8, 2), num_layers=2, norm=nn.LayerNorm(8), enable_nested_tensor=False, mask_check=False)
nn.TransformerEncoder: nn.TransformerEncoder(nn.TransformerEncoderLayer(8, 2), 1, enable_nested_tensor=False)(src=seq, mask=None, src_key_padding_mask=None, is_causal=False)
nn.TransformerEncoderLayer: nn.TransformerEncoderLayer(d_model=8, nhead=2, dim_feedforward=16, dropout=0.2, activation='gelu', layer_norm_eps=0.001, batch_first=True, norm_first=True, bias=False, device='cpu', dtype=torch.float64)
nn.TransformerEncoderLayer: nn.TransformerEncoderLayer(8, 2, 16)(src=seq, src_mask=None, src_key_padding_mask=None, is_causal=False)
nn.Upsample: nn.Upsample(size=(5, 7), scale_factor=None, mode='bilinear', align_corners=True, recompute_scale_factor=False)
nn.Upsample: nn.Upsample(*_, scale_factor=2)
nn.Upsample: nn.Upsample(scale_factor=2)(input=img)
nn.parameter.Parameter: nn.parameter.Parameter(data=m, requires_grad=False)
torch.chunk: torch.chunk(input=x, chunks=2, dim=1)
torch.gather: torch.gather(input=m, dim=0, index=index, *_, sparse_grad=False, out=None)
torch.mean: torch.mean(input=x, dim=1, keepdim=True, *_, dtype=torch.float64, out=None)
torch.mean: torch.mean(x, *_, dtype=torch.float64)
torch.repeat_interleave: torch.repeat_interleave(input=x, repeats=2, dim=1, *_, output_size=6)
torch.swapaxes: torch.swapaxes(input=x, axis0=1, axis1=2)
torch.zeros_like: torch.zeros_like(input=x, *_, dtype=torch.float64, layout=torch.strided, device='cpu', pin_memory=False, requires_grad=True, memory_format=torch.preserve_format)
ModuleList.__iadd__: several.__iadd__([nn.Tanh()])
Tensor.__gt__: x > y
Tensor.__gt__: x > 0
Tensor.__lt__: x < y
Tensor.__lt__: x < 0
Tensor.__radd__: 2 + x
Tensor.__rpow__: 2 ** x
Tensor.__rtruediv__: 2 / x
nn.GRU: nn.GRU(4, 3, 2, True, False, 0.1, True, *_, device='cpu', dtype=torch.float64)
nn.GRU: nn.GRU(*_, input_size=4, hidden_size=3, num_layers=2, bias=False, batch_first=True, dropout=0.1, bidirectional=True)
nn.GRU: nn.GRU(4, 3)(input=x, hx=torch.zeros(1, 3, 3))
nn.LSTM: nn.LSTM(4, 3, 2, True, False, 0.1, True, 2, *_, device='cpu', dtype=torch.float64)
nn.LSTM: nn.LSTM(*_, input_size=4, hidden_size=3, num_layers=2, bias=False, batch_first=True, dropout=0.1, bidirectional=True, proj_size=2)
nn.LSTM: nn.LSTM(4, 3)(input=x, hx=(torch.zeros(1, 3, 3), torch.zeros(1, 3, 3)))
Module.load_state_dict: net.load_state_dict(state_dict=net.state_dict(), strict=False, assign=True)
Tensor.stride: x.stride(dim=1)
Tensor.clamp: x.clamp(min=-1, max=1)
Tensor.requires_grad: x.requires_grad
Module.__class__: net.__class__
torch.finfo: torch.finfo(type=torch.float16)
Tensor.max: x.max(dim=1, keepdim=True)
Tensor.max: x.max(*_, other=y)
torch.unsqueeze: torch.unsqueeze(input=x, dim=1)
F.softplus: F.softplus(input=x, beta=2, threshold=10)
Tensor.copy_: x.copy_(src=y, non_blocking=True)
torch.int: torch.int
torch.no_grad: torch.no_grad()
Tensor.any: x.any(dim=1, keepdim=True)
Tensor.detach: x.detach()
Tensor.ndim: x.ndim
torch.expm1: torch.expm1(input=x, *_, out=y)
torch.isinf: torch.isinf(input=x)
F.gelu: F.gelu(input=x, *_, approximate='tanh')
Module.__dict__: sorted(net.__dict__)
Module.state_dict: net.state_dict(*_, destination=None, prefix='some.', keep_vars=True)
Tensor.__annotations__: torch.Tensor.__annotations__
torch.FloatTensor: torch.FloatTensor([1, 2])
torch.FloatTensor: torch.FloatTensor(2, 3)
torch.bool: torch.bool
torch.device: torch.device(type='cpu', index=0)
torch.erf: torch.erf(input=x, *_, out=y)
torch.int32: torch.int32
torch.int8: torch.int8
torch.optim.AdamW: torch.optim.AdamW(params=net.parameters(), lr=0.01, betas=(0.8, 0.9), eps=1e-06, weight_decay=0.1, amsgrad=True, *_, maximize=True, foreach=False, capturable=False, differentiable=False, fused=None)
F: F
F.cross_entropy: F.cross_entropy(input=m, target=labels, weight=v, size_average=None, ignore_index=1, reduce=None, reduction='sum', label_smoothing=0.1)
F.mish: F.mish(input=x, inplace=True)
F.silu: F.silu(input=x, inplace=True)
Module._version: net._version
Module.apply: net.apply(fn=len)
Module.forward: base.forward(x)
Tensor.argmax: x.argmax(dim=1, keepdim=True)
Tensor.bernoulli_: x.bernoulli_(p=0.5, *_, generator=None)
Tensor.bernoulli_: x.bernoulli_(mask.float())
Tensor.data_ptr: type(x.data_ptr())
Tensor.detach_: x.detach_()
Tensor.div: x.div(other=y, *_, rounding_mode='floor')
Tensor.div_: x.div_(other=y, *_, rounding_mode='floor')
Tensor.eq: x.eq(other=y)
Tensor.expand_as: v.expand_as(other=m)
Tensor.gather: m.gather(dim=0, index=index, *_, sparse_grad=False)
Tensor.index_select: x.index_select(dim=1, index=picks)
Tensor.is_cuda: x.is_cuda
Tensor.item: s.item()
Tensor.masked_fill_: x.masked_fill_(mask=mask, value=0.5)
Tensor.min: x.min(dim=1, keepdim=True)
Tensor.min: x.min(*_, other=y)
Tensor.nbytes: x.nbytes
Tensor.rsqrt: x.rsqrt()
Tensor.sqrt: x.sqrt()
Tensor.storage: type(x.storage())
Tensor.t: m.t()
nn.LeakyReLU: nn.LeakyReLU(negative_slope=0.2, inplace=True)
nn.LeakyReLU: nn.LeakyReLU()(input=x)
nn.PReLU: nn.PReLU(num_parameters=3, init=0.1, device='cpu', dtype=torch.float64)
nn.PReLU: nn.PReLU()(input=x)
torch._softmax_backward_data: torch._softmax_backward_data(grad_output=x, output=y, dim=1, input_dtype=torch.float32)
torch.addmm: torch.addmm(input=w[:, :1], mat1=m, mat2=t, *_, beta=2, alpha=3, out=None)
torch.baddbmm: torch.baddbmm(input=w[:, :1], batch1=x, batch2=x.mT, *_, beta=2, alpha=3, out=None)
torch.classes.xielu.XIELU: torch.classes.xielu.XIELU
torch.clip: torch.clip(input=x, min=-1, max=1, *_, out=y)
torch.compiler.allow_in_graph: torch.compiler.allow_in_graph(fn=len)
torch.distributed.get_rank: torch.distributed.get_rank(group=None)
torch.empty_like: torch.empty_like(input=x, *_, dtype=torch.float64, layout=torch.strided, device='cpu', pin_memory=False, requires_grad=True, memory_format=torch.preserve_format)
torch.logical_not: torch.logical_not(input=x, *_, out=None)
torch.multinomial: torch.multinomial(input=mask[0].float(), num_samples=2, replacement=True, *_, generator=None, out=None)
torch.square: torch.square(input=x, *_, out=y)
torch.topk: torch.topk(input=x, k=2, dim=1, largest=False, sorted=False, *_, out=None)
torch.tril: torch.tril(input=x, diagonal=1, *_, out=None)
torch.unique_consecutive: torch.unique_consecutive(picks, *_, return_inverse=True, return_counts=True, dim=None)
torch.utils.checkpoint.checkpoint: torch.utils.checkpoint.checkpoint(len, x, *_, use_reentrant=False, preserve_rng_state=False)
"""

import torch

print(torch.zeros(2, 3).shape, torch.zeros((2, 3)).shape, torch.ones([4]).shape, torch.empty(1, 0, 2).shape, torch.full((2, 2), 7).dtype, torch.full([3], 1.5).dtype, torch.eye(3, 4).shape, torch.zeros(()).shape)
print(torch.rand(3).dtype, torch.randn(2, 2, dtype=torch.float64).dtype, torch.randint(5, (2,)).dtype, torch.randint(0, 5, size=(1, 2)).shape, torch.randperm(6).shape, torch.normal(0.0, 1.0, size=(2, 3)).shape, torch.bernoulli(torch.rand(3)).shape)
x = torch.randn(2, 3)
print(torch.zeros_like(x).shape, torch.ones_like(x, dtype=torch.int32).dtype, torch.rand_like(x).shape, torch.randn_like(x).shape, torch.full_like(x, 2).dtype, torch.empty_like(x).shape, torch.randint_like(x, 10).dtype)
print(x.new_zeros(4, 5).shape, x.new_ones((2,)).dtype, x.new_tensor([1, 2]).dtype, x.new_full((2, 2), 3.).shape, x.new_empty(3).shape)
print(torch.tensor([1, 2, 3]).dtype, torch.tensor([1.0]).dtype, torch.tensor(True).dtype, torch.tensor([[1, 2], [3, 4.5]]).dtype, torch.tensor([]).shape, torch.tensor([[[]]]).shape, torch.tensor(3, dtype=torch.float16).dtype)
print(torch.Tensor(2, 3).shape, torch.Tensor([1, 2]).dtype, torch.FloatTensor(4).shape, torch.LongTensor([1, 2]).dtype, torch.as_tensor([1.5, 2]).shape, torch.IntTensor([3]).dtype)
print(torch.tensor([1, 2, 3]), torch.tensor(3), torch.tensor([0.5, 1.5]), torch.tensor([[1, 2], [3, 4]]), torch.tensor([True, False]))
print(torch.zeros(2, 2), torch.ones(3, dtype=torch.long), torch.eye(2), torch.zeros(0))
print(x.float().dtype, x.long().dtype, x.int().dtype, x.half().dtype, x.double().dtype, x.bool().dtype, x.to(torch.bfloat16).dtype, x.type(torch.int16).dtype, x.to('cpu').device, x.cpu().device.type, x.to(x.long()).dtype, x.type(), x.is_floating_point())
print(torch.float32, torch.long, str(torch.half), torch.get_default_dtype(), torch.device('cuda:1'), torch.device('cpu').type, x.device, torch.is_tensor(x), torch.is_tensor(3), isinstance(x, torch.Tensor), x.is_cuda, x.requires_grad, torch.ones(2, requires_grad=True).requires_grad)
print(x.element_size(), torch.float16.itemsize, torch.int64.is_floating_point, torch.empty(3, 4, device='meta').device, torch.complex64)

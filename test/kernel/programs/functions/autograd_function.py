"""A function with a gradient of its own."""
import torch


class Double(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, times):
        ctx.save_for_backward(x)
        return x * times

    @staticmethod
    def backward(ctx, grad):
        return grad * 2, None


x = torch.ones(2, 3)
print(Double.apply(x, 2).shape, torch.autograd.Variable(x) is not None)

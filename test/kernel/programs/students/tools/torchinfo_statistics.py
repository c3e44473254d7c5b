import torch
from torch import nn
from torchinfo import summary

model = nn.Sequential(nn.Linear(100, 200), nn.ReLU(), nn.Linear(200, 10))
stats = summary(model, input_size=(32, 100), verbose=0)
print(stats.total_params, stats.trainable_params, stats.total_mult_adds)
print(stats.total_input, stats.total_output_bytes, stats.total_param_bytes)
print(type(stats).__name__, len(stats.summary_list), stats.input_size)
for layer in stats.summary_list:
    print(layer.depth, layer.class_name, layer.var_name, layer.num_params, layer.input_size, layer.output_size, layer.macs, layer.is_leaf_layer)
print(stats)
no_input = summary(nn.Sequential(nn.Conv2d(3, 8, 3), nn.BatchNorm2d(8)), verbose=0)
print(no_input)
print(no_input.total_params, no_input.total_mult_adds)
print(f"{stats.total_mult_adds / 1e6:.3f} M MACs")
conv = summary(nn.Conv2d(1, 1, 3, padding=1), (1, 1, 5, 5), verbose=0)
print(conv.total_mult_adds, conv.summary_list[0].kernel_size)

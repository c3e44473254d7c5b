import torch, torch.nn as nn, math
def init(m):
    cn = m.__class__.__name__
    if cn.find('Conv') != -1:
        nn.init.normal_(m.weight.data, 0.0, 0.02)
    elif cn.find('BatchNorm') != -1:
        nn.init.normal_(m.weight.data, 1.0, 0.02); nn.init.constant_(m.bias.data, 0)
    elif isinstance(m, (nn.Linear, nn.Bilinear)):
        nn.init.kaiming_uniform_(m.weight, a=math.sqrt(5), mode='fan_in', nonlinearity='leaky_relu')
        if m.bias is not None:
            fan_in, _ = nn.init._calculate_fan_in_and_fan_out(m.weight)
            bound = 1/math.sqrt(fan_in); nn.init.uniform_(m.bias, -bound, bound); print('fan', fan_in, round(bound, 4))
net = nn.Sequential(nn.Conv2d(3, 4, 3), nn.BatchNorm2d(4), nn.ConvTranspose2d(4, 2, 2), nn.Flatten(), nn.Linear(18, 3, bias=False), nn.Linear(3, 2))
print(net.apply(init) is net)
lstm = nn.LSTM(3, 4, bidirectional=True)
for n, p in lstm.named_parameters():
    if 'weight_hh' in n: nn.init.orthogonal_(p)
    elif 'weight_ih' in n: nn.init.xavier_normal_(p, gain=nn.init.calculate_gain('tanh'))
    elif 'bias' in n:
        p.data.fill_(0)
        k = p.size(0); p.data[k//4:k//2].fill_(1)
    print(n, p.shape)
print(lstm.bias_ih_l0)
print(net[1].running_mean, net[1].running_var, net[1].num_batches_tracked)
w = torch.empty(3, 5); print(nn.init.trunc_normal_(w, std=.02).shape)
try:
    nn.init.xavier_uniform_(torch.empty(3))
except ValueError as e: print(e)
print(nn.init.calculate_gain('relu'), nn.init.calculate_gain('leaky_relu', 0.2))

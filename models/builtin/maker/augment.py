"""Other pictures of the same scene. Colours stay what they are called: hue is never turned."""

import torch
import torch.nn.functional as F

LUMA = (0.299, 0.587, 0.114)


def chance(n, p, device):
    return (torch.rand(n, 1, 1, 1, device=device) < p).float()


def moved(x, mat):
    """Pictures 0..1 mirrored, scaled and shifted; also the map of a box's corners: new = old * gain + offset, by axis."""
    n, device = x.shape[0], x.device
    scale = torch.exp(torch.randn(n, device=device) * 0.12)
    flip = torch.where(torch.rand(n, device=device) < 0.5, -1.0, 1.0)
    shift = torch.randn(n, 2, device=device) * 0.07
    theta = torch.zeros(n, 2, 3, device=device)
    theta[:, 0, 0], theta[:, 1, 1] = flip * scale, scale
    theta[:, :, 2] = shift
    x = F.grid_sample(x - mat, F.affine_grid(theta, x.shape, align_corners=False), align_corners=False) + mat
    gain = torch.stack([flip / scale, 1 / scale], 1)
    offset = torch.stack([0.5 - (0.5 * flip / scale) - shift[:, 0] * flip / scale / 2, 0.5 - 0.5 / scale - shift[:, 1] / scale / 2], 1)
    return x, gain, offset


def developed(x, grey):
    """Light, contrast, sharpness, noise and ink. `grey` marks microscope pictures, which may also be negatives."""
    n, device = x.shape[0], x.device
    some = lambda p: chance(n, p, device)
    normal = lambda spread, c=1: torch.randn(n, c, 1, 1, device=device) * spread
    x = torch.lerp(x, 1 - x, some(0.25) * grey[:, None, None, None])
    kernel = torch.zeros(n, 1, 3, 3, device=device)
    kernel[:, :, 1, 1] = 1
    kernel = kernel + torch.randn(n, 1, 3, 3, device=device) * 0.12 * some(0.3)
    kernel = kernel / kernel.sum((2, 3), keepdim=True).clamp(min=0.4)
    x = F.conv2d(F.pad(x, (1, 1, 1, 1), mode="replicate").reshape(1, -1, x.shape[2] + 2, x.shape[3] + 2), kernel.repeat_interleave(3, 0), groups=3 * n).view_as(x)
    soft = F.avg_pool2d(F.pad(x, (2, 2, 2, 2), mode="replicate"), 5, 1)
    x = torch.lerp(x, soft, some(0.3) * torch.rand(n, 1, 1, 1, device=device))
    light = (x * torch.tensor(LUMA, device=device).view(1, 3, 1, 1)).sum(1, keepdim=True)
    x = torch.lerp(light, x, torch.exp(normal(0.15)))
    across = F.pad((light[:, :, :, 1:] - light[:, :, :, :-1]).abs(), (0, 1, 0, 0)) + F.pad((light[:, :, 1:] - light[:, :, :-1]).abs(), (0, 0, 0, 1))
    x = x * (1 - (4 * across).clamp(max=1) * some(0.25) * torch.rand(n, 1, 1, 1, device=device))
    x = ((x - 0.5) * torch.exp(normal(0.18)) + 0.5) * torch.exp(normal(0.14)) * torch.exp(normal(0.025, 3))
    levels = torch.randint(3, 9, (n, 1, 1, 1), device=device)
    x = torch.lerp(x, (x * levels).round() / levels, some(0.15))
    x = x + torch.randn_like(x) * torch.rand(n, 1, 1, 1, device=device) * 0.04
    blocks = F.interpolate((torch.rand(n, 1, 8, 8, device=device) < 0.03).float() * some(0.3), size=x.shape[2:], mode="nearest")
    x = torch.lerp(x, torch.rand(n, 3, 1, 1, device=device).expand_as(x), blocks)
    return x.clamp(0, 1)

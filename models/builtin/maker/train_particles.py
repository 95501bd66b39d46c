"""Trains the particle net on pictures of samples/particles/write-training-set.ts, which may still be being drawn.

usage: python train_particles.py --data DIR [DIR ...] --out DIR --minutes 2 --wait 3000

It starts when `--wait` kinds are there or no more come, and stops by the clock. Writes particle.onnx.
"""

import argparse
import json
import math
import os
import time

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from export import export
from nets import ParticleNet
from running_mean import RunningMean

SEED, SIDE, EACH, FORMS = 20262, 96, 8, 12


def load(folders):
    pixels, kinds = [], []
    for folder in folders:
        file = os.path.join(folder, "particles.u8")
        if not os.path.exists(file):
            continue
        lines = open(os.path.join(folder, "kinds.jsonl")).read().split("\n")[:-1]
        count = min(len(lines), os.path.getsize(file) // (EACH * SIDE * SIDE))
        if count == 0:
            continue
        pixels.append(np.fromfile(file, np.uint8, count * EACH * SIDE * SIDE).reshape(count, EACH, SIDE, SIDE))
        for line in lines[:count]:
            k = json.loads(line)
            kinds.append([k["form"], k["aspect"] / 3, k["flatness"], k["roughness"] * 5, k["graininess"] / 13 * min(1, k["roughness"] * 20 + k["porosity"]), k["porosity"]])
    return (np.concatenate(pixels), np.array(kinds, np.float32)) if pixels else (np.zeros((0, EACH, SIDE, SIDE), np.uint8), np.zeros((0, 6)))


def augmented(x):
    """Turned by quarters, mirrored, scaled, lit and focused otherwise. x: [N, S, S] in 0..255."""
    n, device = x.shape[0], x.device
    angle = torch.rand(n, device=device) * 2 * math.pi
    scale = torch.exp(torch.randn(n, device=device) * 0.1)
    flip = torch.where(torch.rand(n, device=device) < 0.5, -1.0, 1.0)
    theta = torch.zeros(n, 2, 3, device=device)
    theta[:, 0, 0], theta[:, 0, 1] = flip * angle.cos() * scale, -angle.sin() * scale
    theta[:, 1, 0], theta[:, 1, 1] = flip * angle.sin() * scale, angle.cos() * scale
    theta[:, :, 2] = torch.randn(n, 2, device=device) * 0.04
    x = F.grid_sample(x[:, None] / 255, F.affine_grid(theta, (n, 1, SIDE, SIDE), align_corners=False), align_corners=False, padding_mode="reflection")
    normal = lambda s: torch.randn(n, 1, 1, 1, device=device) * s
    soft = F.avg_pool2d(F.pad(x, (1, 1, 1, 1), mode="replicate"), 3, 1)
    x = torch.lerp(x, soft, torch.rand(n, 1, 1, 1, device=device) * (torch.rand(n, 1, 1, 1, device=device) < 0.4))
    x = ((x - 0.4) * torch.exp(normal(0.2)) + 0.4) * torch.exp(normal(0.15))
    return (x + torch.randn_like(x) * torch.rand(n, 1, 1, 1, device=device) * 0.05).clamp(0, 1)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", nargs="+", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--minutes", type=float, default=2)
    parser.add_argument("--wait", type=int, default=0)
    parser.add_argument("--kinds", type=int, default=128)
    args = parser.parse_args()
    os.makedirs(args.out, exist_ok=True)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    torch.manual_seed(SEED)
    pixels, kinds = load(args.data)
    while len(kinds) < args.wait:
        time.sleep(1)
        pixels, kinds = load(args.data)
    print("particles: seed", SEED, device, "kinds", len(kinds), flush=True)
    pixels, kinds = torch.from_numpy(pixels).to(device), torch.from_numpy(kinds).to(device)
    net, scale = ParticleNet().to(device), nn.Parameter(torch.tensor(math.log(12.0), device=device))
    form_of, facets_of = nn.Linear(128, FORMS).to(device), nn.Linear(128, 5).to(device)
    parts = nn.ModuleList([net, form_of, facets_of])
    mean = RunningMean(net)
    optimiser = torch.optim.AdamW([{"params": parts.parameters()}, {"params": [scale], "weight_decay": 0}], lr=1e-3, weight_decay=0.03)
    began, step = time.time(), 0
    while (progress := (time.time() - began) / (60 * args.minutes)) < 1:
        for g in optimiser.param_groups:
            g["lr"] = 2e-3 * min(1, progress / 0.05) * (0.5 * (1 + math.cos(math.pi * progress)) * 0.99 + 0.01)
        pick = torch.randint(0, len(kinds), (args.kinds,), device=device)
        shown = torch.rand(len(pick), EACH, device=device).argsort(1)[:, :4]
        x = augmented(pixels[pick[:, None], shown].flatten(0, 1).float())
        with torch.autocast(device, dtype=torch.bfloat16, enabled=device == "cuda"):
            places = net.body((x - 0.5) * 4).flatten(2)
        out = net.out(torch.cat([places.mean(2), places.amax(2)], 1).float())
        unit = F.normalize(out, dim=1)
        label = pick.repeat_interleave(4)
        kind = kinds[label]
        near = (torch.cdist(kind[:, 1:], kind[:, 1:], p=1) < 0.3) & (kind[:, None, 0] == kind[None, :, 0])
        same = label[:, None] == label[None, :]
        itself = torch.eye(len(label), dtype=torch.bool, device=device)
        scores = (scale.exp() * unit @ unit.T).masked_fill(itself | (near & ~same), -1e4)
        log_p = scores - scores.logsumexp(1, keepdim=True)
        wanted = (same & ~itself).float()
        loss = -(log_p * wanted).sum() / wanted.sum()
        loss = loss + 0.3 * F.cross_entropy(form_of(out), kind[:, 0].long()) + 0.5 * F.smooth_l1_loss(facets_of(out), kind[:, 1:])
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(parts.parameters(), 4.0)
        optimiser.step()
        mean.follow(net)
        step += 1
        if step % 100 == 0:
            print(f"particles {progress:.2f} step {step} loss {loss.item():.3f} scale {scale.exp().item():.1f}", flush=True)
    export(mean.net, torch.zeros(2, SIDE, SIDE, 1, dtype=torch.uint8), os.path.join(args.out, "particle.onnx"), ["pixels"], ["embedding"])
    print("particles: steps", step, flush=True)


if __name__ == "__main__":
    main()

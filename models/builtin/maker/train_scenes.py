"""Trains the image tower, the text tower and the region net together, on scenes that may still be being drawn.

usage: python train_scenes.py --data DIR [DIR ...] --concepts concepts.json --out DIR --minutes 6

It stops by the clock; the learning rate falls accordingly. Writes image.onnx, regions.onnx and the text tower's weights for assemble.ts.
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

from augment import developed, moved
from export import export
from nets import HALF, ImageTower, RegionNet, TextTower
from questions import Catalogue, ask, listwise
from running_mean import RunningMean
from scenes import MOST, SIDE, Scenes

SEED = 20261


def one_of(hot, start, end):
    """Which of several concepts is hot, or -1."""
    part = hot[:, start:end]
    return torch.where(part.sum(1) > 0, part.argmax(1), -1)


def region_targets(corners, thing, grid):
    """Boxes [N, M, 4] as shares, things [N, M] (-1: none), to heat [N, G, G] and the box that each cell answers for [N, G, G] (-1: none)."""
    n, most, _ = corners.shape
    device = corners.device
    middle = (corners[:, :, :2] + corners[:, :, 2:]) / 2 * grid
    size = (corners[:, :, 2:] - corners[:, :, :2]) * grid
    at = torch.arange(grid, device=device) + 0.5
    cell = middle.floor() + 0.5
    spread = 0.1 * size + 0.35
    wide = torch.exp(-0.5 * ((at - cell[:, :, :1]) / spread[:, :, :1]) ** 2)
    high = torch.exp(-0.5 * ((at - cell[:, :, 1:]) / spread[:, :, 1:]) ** 2)
    heat = high[:, :, :, None] * wide[:, :, None, :] * (thing >= 0)[:, :, None, None]
    # Of two that claim a cell the smaller wins.
    claim = heat * (heat > 0.4) * (1 + 1 / (1 + size.prod(2))[:, :, None, None])
    best, owner = claim.max(1)
    return heat.amax(1), torch.where(best > 0, owner, -1)


def region_loss(net, x, corners, thing, finish, text_of, catalogue, scale):
    objectness, raw, vectors = net(x)
    grid = objectness.shape[-1]
    heat, owner = region_targets(corners, thing, grid)
    p = objectness[:, 0].sigmoid().clamp(1e-5, 1 - 1e-5)
    peak = (heat > 0.999).float()
    focal = -(peak * (1 - p) ** 2 * p.log() + (1 - peak) * (1 - heat) ** 4 * p**2 * (1 - p).log())
    objects = (thing >= 0).sum().clamp(min=1)
    loss = focal.sum() / objects
    n, y, x = (owner >= 0).nonzero(as_tuple=True)
    if len(n) > 6000:
        chosen = torch.randperm(len(n), device=n.device)[:6000]
        n, y, x = n[chosen], y[chosen], x[chosen]
    mine = owner[n, y, x]
    target = corners[n, mine]
    weight = heat[n, y, x]
    tw, th = ((target[:, 2:] - target[:, :2]) * grid).clamp(min=0.05).unbind(1)
    tcx, tcy = ((target[:, 2:] + target[:, :2]) / 2 * grid).unbind(1)
    want = torch.stack([tcx - x - 0.5, tcy - y - 0.5, tw.log(), th.log()], 1)
    got = raw[n, :, y, x]
    boxed = F.smooth_l1_loss(got, want, beta=0.2, reduction="none").sum(1)
    gcx, gcy, gw, gh = x + 0.5 + got[:, 0], y + 0.5 + got[:, 1], got[:, 2].clamp(-3, 4).exp(), got[:, 3].clamp(-3, 4).exp()
    left, right = torch.maximum(gcx - gw / 2, tcx - tw / 2), torch.minimum(gcx + gw / 2, tcx + tw / 2)
    top, bottom = torch.maximum(gcy - gh / 2, tcy - th / 2), torch.minimum(gcy + gh / 2, tcy + th / 2)
    shared = (right - left).clamp(min=0) * (bottom - top).clamp(min=0)
    overlap = shared / (gw * gh + tw * th - shared)
    loss = loss + ((0.5 * boxed + 2 * (1 - overlap)) * weight).sum() / weight.sum().clamp(min=1)
    scores = scale * (F.normalize(vectors[n, :, y, x], dim=1) @ text_of.T)
    return loss + 0.6 * catalogue.loss(scores, thing[n, mine], finish[n, mine]), overlap.mean()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", nargs="+", required=True)
    parser.add_argument("--concepts", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--minutes", type=float, default=6)
    parser.add_argument("--batch", type=int, default=160, help="scenes a step, two pictures of each")
    parser.add_argument("--first", type=int, default=3000, help="scenes to wait for")
    parser.add_argument("--capacity", type=int, default=42000)
    parser.add_argument("--start")
    args = parser.parse_args()
    os.makedirs(args.out, exist_ok=True)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    print("seed", SEED, device, flush=True)
    torch.manual_seed(SEED)
    torch.backends.cudnn.benchmark = True
    concepts = json.load(open(args.concepts))
    scenes = Scenes(args.data, concepts, args.capacity, device)
    while scenes.poll() < args.first:
        time.sleep(0.5)
    print("scenes at the start", scenes.count, flush=True)
    mat = torch.tensor(concepts["mat"], device=device).view(1, 3, 1, 1) / 255
    image, regions = ImageTower(), RegionNet()
    text = TextTower(len(concepts["bearers"]), len(concepts["finishes"]), len(concepts["concepts"]))
    scale = nn.Parameter(torch.tensor(math.log(14.0)))
    all_nets = nn.ModuleList([image, regions, text]).to(device)
    image.to(memory_format=torch.channels_last), regions.to(memory_format=torch.channels_last)
    if args.start:
        all_nets.load_state_dict(torch.load(args.start, map_location=device))
    scale = nn.Parameter(scale.detach().to(device))
    mean = RunningMean(all_nets)
    catalogue = Catalogue(concepts, device)
    optimiser = torch.optim.AdamW([{"params": all_nets.parameters()}, {"params": [scale], "weight_decay": 0}], lr=1e-3, weight_decay=0.03)
    bearers, finishes, places, things = (len(concepts[k]) for k in ("bearers", "finishes", "places", "things"))
    microscope = scenes.index["microscope"]
    peak, began, step, shown = (1e-3 if args.start else 2.4e-3), time.time(), 0, []
    held = 256
    while True:
        progress = (time.time() - began) / (60 * args.minutes)
        if progress >= 1:
            break
        if step % 40 == 0 and progress < 0.85:
            scenes.poll()
        rate = peak * min(1, progress / 0.04) * (0.5 * (1 + math.cos(math.pi * progress)) * 0.99 + 0.01)
        for g in optimiser.param_groups:
            g["lr"] = rate
        pick = torch.randint(min(held, scenes.count // 10), scenes.count, (args.batch,), device=device)
        n = len(pick)
        x = scenes.pixels[pick].transpose(0, 1).flatten(0, 1).permute(0, 3, 1, 2).float() / 255
        hot = scenes.main[pick].repeat(2, 1)
        x, gain, offset = moved(x, mat)
        x = developed(x, hot[:, microscope])
        corners = scenes.corners[pick].transpose(0, 1).flatten(0, 1)
        thing = scenes.thing[pick].transpose(0, 1).flatten(0, 1)
        finish = scenes.finish[pick].transpose(0, 1).flatten(0, 1)
        a = corners[:, :, :2] * gain[:, None] + offset[:, None]
        b = corners[:, :, 2:] * gain[:, None] + offset[:, None]
        whole = torch.cat([torch.minimum(a, b), torch.maximum(a, b)], 2)
        corners = whole.clamp(0, 1)
        area = lambda c: (c[:, :, 2] - c[:, :, 0]) * (c[:, :, 3] - c[:, :, 1])
        kept = (thing >= 0) & (area(corners) > 0.35 * area(whole)) & (corners[:, :, 2:] - corners[:, :, :2] > 5 / SIDE).all(2)
        thing = torch.where(kept, thing, -1)
        x = ((x - 0.5) * 255 * 4 / 255).contiguous(memory_format=torch.channels_last)
        small = F.interpolate(x, size=(ImageTower.side, ImageTower.side), mode="bilinear", antialias=True).contiguous(memory_format=torch.channels_last)
        with torch.autocast(device, dtype=torch.bfloat16, enabled=device == "cuda"):
            meaning, instance = image.halves(small)
            dense = regions.dense(x)
        meaning, instance = meaning.float(), instance.float()
        sharp = scale.exp()
        text_of = text(catalogue.queries)
        aside = scenes.others[pick].repeat(2, 1, 1)
        query = ask(hot, concepts)
        size = query.sum(1)[:, None]
        right = (query @ hot.T) >= size - 0.5
        glimpsed = ((torch.einsum("qc,nkc->qnk", query, aside) >= size[:, :, None] - 0.5).any(-1)) & ~right
        scores = sharp * (text(query) @ meaning.T)
        catalogued = catalogue.loss(
            sharp * (meaning @ text_of.T), one_of(hot, 0, things), one_of(hot, bearers, bearers + finishes),
            one_of(hot, bearers + finishes, bearers + finishes + places),
        )
        loss_image = catalogued + 0.5 * listwise(scores, right, torch.zeros_like(right)) + 0.15 * listwise(scores, glimpsed, right)
        both = torch.cat([meaning, instance], 1) * 0.5**0.5
        loss_same = 0
        for vectors, heat in ((both, 0.06), (instance, 0.08)):
            alike = vectors[:n] @ vectors[n:].T / heat
            target = torch.arange(n, device=device)
            loss_same = loss_same + (F.cross_entropy(alike, target) + F.cross_entropy(alike.T, target)) / 4
        loss_regions, overlap = region_loss(lambda _: dense, x, corners, thing, finish, text_of.detach(), catalogue, 20.0)
        loss = loss_image + 0.5 * loss_same + loss_regions + 1e-4 * text.bound.pow(2).sum()
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(all_nets.parameters(), 4.0)
        optimiser.step()
        mean.follow(all_nets)
        step += 1
        if step % 50 == 0:
            print(
                f"{progress:.2f} step {step} scenes {scenes.count} text {catalogued.item():.3f} same {loss_same.item():.3f} regions {loss_regions.item():.3f} "
                f"overlap {overlap.item():.3f} scale {sharp.item():.1f} {time.time() - began:.0f} s",
                flush=True,
            )
    image, regions, text = mean.net
    torch.save({k: v.half() if v.is_floating_point() else v for k, v in mean.net.state_dict().items()}, os.path.join(args.out, "scenes.pt"))
    check(image.eval(), text, scenes, min(held, scenes.count // 10), concepts)
    export(image, torch.zeros(2, 160, 160, 3, dtype=torch.uint8), os.path.join(args.out, "image.onnx"), ["pixels"], ["embedding"])
    export(regions, torch.zeros(2, SIDE, SIDE, 3, dtype=torch.uint8), os.path.join(args.out, "regions.onnx"), ["pixels"], ["boxes", "objectness", "embeddings"])
    write_text(text, args.out, {"seed": SEED, "scenes": scenes.count, "steps": step, "batch": args.batch, "minutes": args.minutes})


@torch.no_grad()
def check(image, text, scenes, held, concepts):
    """Pictures that no step saw, of the same styles; the tests measure on their own seeds."""
    x = scenes.pixels[:held].permute(1, 0, 4, 2, 3).float()
    x = [F.interpolate(v, size=(160, 160), mode="bilinear", antialias=True).permute(0, 2, 3, 1) for v in x]
    whole = [image(v) for v in x]
    meaning = F.normalize(whole[0][:, :HALF], dim=1)
    named = text(torch.eye(len(concepts["concepts"]), device=x[0].device))
    things, bearers, finishes = len(concepts["things"]), len(concepts["bearers"]), len(concepts["finishes"])
    hot = scenes.main[:held]
    print("thing right", ((meaning @ named[:things].T).argmax(1) == hot[:, :things].argmax(1)).float().mean().item())
    painted = hot[:, bearers : bearers + finishes].sum(1) > 0
    finish = (meaning @ named[bearers : bearers + finishes].T).argmax(1) == hot[:, bearers : bearers + finishes].argmax(1)
    print("finish right", finish[painted].float().mean().item())
    print("same scene first", ((whole[1] @ whole[0].T).argmax(1) == torch.arange(held, device=x[0].device)).float().mean().item(), "of", held, flush=True)


def write_text(text, out, facts):
    """text.f32 and text.json (name, shape), one tensor after the other."""
    tensors = {"single": text.single, "bound": text.bound, "neutral": text.neutral}
    with open(os.path.join(out, "text.f32"), "wb") as file:
        for value in tensors.values():
            file.write(value.detach().float().cpu().contiguous().numpy().tobytes())
    json.dump({"facts": facts, "tensors": [[k, list(v.shape)] for k, v in tensors.items()]}, open(os.path.join(out, "text.json"), "w"))


if __name__ == "__main__":
    main()

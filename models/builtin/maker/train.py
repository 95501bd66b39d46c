"""Trains the builtin model on scenes drawn by samples/write-training-set.ts and writes its weights for assemble.ts.

usage: python train.py --data DIR [DIR ...] --concepts concepts.json --out weights --steps 2400 --minutes 30

It stops after so many steps or minutes, whichever comes first; the learning rate falls accordingly. --start WEIGHTS.pt goes on from there.

Needs torch (2.4 or later, CPU is enough) and numpy, at making time only. The image tower sees S x S pixels and gives two unit vectors of
128 numbers: what is shown (comparable with words) and which picture it is (comparable with pictures only).
"""

import argparse
import copy
import json
import math
import os
import time

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

SEED = 20260
HALF = 128


class Residual(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.a, self.na = nn.Conv2d(width, width, 3, 1, 1, bias=False), nn.BatchNorm2d(width)
        self.b, self.nb = nn.Conv2d(width, width, 3, 1, 1, bias=False), nn.BatchNorm2d(width)

    def forward(self, x):
        return F.relu(x + self.nb(self.b(F.relu(self.na(self.a(x))))))


class Step(nn.Module):
    def __init__(self, inputs, outputs, kernel, stride):
        super().__init__()
        self.conv = nn.Conv2d(inputs, outputs, kernel, stride, kernel // 2, bias=False)
        self.norm = nn.BatchNorm2d(outputs)

    def forward(self, x):
        return F.relu(self.norm(self.conv(x)))


class ImageTower(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(
            Step(3, 16, 3, 2), Step(16, 32, 3, 2), Step(32, 64, 3, 2), Residual(64),
            Step(64, 128, 3, 2), Residual(128), Residual(128),
            Step(128, 256, 1, 1),
        )
        self.attention = nn.Conv2d(256, 1, 1)
        self.meaning = nn.Linear(512, HALF)
        self.instance = nn.Linear(512, HALF)

    def forward(self, x):
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=self.training):
            f = self.body(x).float()
        flat = f.flatten(2)
        weight = self.attention(f).flatten(2).softmax(-1)
        pooled = torch.cat([flat.mean(-1), (flat * weight).sum(-1)], 1)
        return F.normalize(self.meaning(pooled), dim=1), F.normalize(self.instance(pooled), dim=1)


class TextTower(nn.Module):
    """Several-hot concepts; a finish also counts together with each bearer, so that a colour belongs to its thing."""

    def __init__(self, concepts):
        super().__init__()
        self.bearers, self.finishes = len(concepts["bearers"]), len(concepts["finishes"])
        self.single = nn.Parameter(torch.randn(len(concepts["concepts"]), HALF) * HALF**-0.5)
        self.bound = nn.Parameter(torch.zeros(self.bearers * self.finishes, HALF))
        self.neutral = nn.Parameter(torch.randn(HALF) * 0.1 * HALF**-0.5)

    def forward(self, hot):
        thing = hot[:, : self.bearers]
        finish = hot[:, self.bearers : self.bearers + self.finishes]
        pair = (thing[:, :, None] * finish[:, None, :]).flatten(1)
        return F.normalize(hot @ self.single + pair @ self.bound + self.neutral, dim=1)


def load(folders, concepts):
    index = {c: i for i, c in enumerate(concepts["concepts"])}
    size = concepts["pixelSize"]
    pixels, main, others = [], [], []

    def hot_of(thing, finish, rusty):
        hot = np.zeros(len(index), np.float32)
        for c in [thing, *concepts["groups"][thing]] + ([finish] if finish else []) + (["rusty"] if rusty else []):
            hot[index[c]] = 1
        return hot

    for folder in folders:
        lines = [json.loads(line) for line in open(os.path.join(folder, "specs.jsonl"))]
        raw = np.memmap(os.path.join(folder, "pixels.u8"), np.uint8, "r")
        count = min(len(lines), raw.size // (2 * size * size * 3))
        pixels.append(np.array(raw[: count * 2 * size * size * 3]).reshape(count, 2, size, size, 3))
        for spec in lines[:count]:
            hot = hot_of(spec["main"]["thing"], spec["main"]["finish"], spec["main"]["rusty"])
            hot[index[spec["place"]]] = 1
            for state in (spec["light"], spec["size"]):
                if state in index:
                    hot[index[state]] = 1
            main.append(hot)
            row = np.zeros((2, len(index)), np.float32)
            for i, o in enumerate(spec["distractors"]):
                row[i] = hot_of(o["thing"], o["finish"], o["rusty"])
            others.append(row)
    return np.concatenate(pixels), torch.from_numpy(np.stack(main)), torch.from_numpy(np.stack(others))


def augment(x, mat, noise_bank, s):
    """x: N x 3 x S x S in 0..1; comes back with s pixels a side."""
    n = x.shape[0]
    angle = torch.randn(n) * 0.07
    scale = torch.exp(torch.randn(n) * 0.07)
    shift = torch.randn(n, 2) * 0.05
    theta = torch.zeros(n, 2, 3)
    theta[:, 0, 0], theta[:, 0, 1] = angle.cos() * scale, -angle.sin() * scale
    theta[:, 1, 0], theta[:, 1, 1] = angle.sin() * scale, angle.cos() * scale
    theta[:, :, 2] = shift
    grid = F.affine_grid(theta, (n, 3, s, s), align_corners=False)
    x = F.grid_sample(x - mat, grid, align_corners=False) + mat
    soft = F.avg_pool2d(F.pad(x, (1, 1, 1, 1), mode="replicate"), 3, 1)
    x = torch.lerp(x, soft, (torch.rand(n, 1, 1, 1) * 2 - 1).clamp(0))
    gain = torch.exp(torch.randn(n, 1, 1, 1) * 0.12) * torch.exp(torch.randn(n, 3, 1, 1) * 0.02)
    x = ((x - 0.5) * torch.exp(torch.randn(n, 1, 1, 1) * 0.1) + 0.5) * gain
    x = x + noise_bank[torch.randint(len(noise_bank), (n,)), :, :s, :s] * (torch.rand(n, 1, 1, 1) * 0.03)
    for i in range(n):
        if torch.rand(()) < 0.15:
            w, h = int(s * (0.08 + 0.14 * torch.rand(()))), int(s * (0.08 + 0.14 * torch.rand(())))
            left, top = int(torch.rand(()) * (s - w)), int(torch.rand(()) * (s - h))
            x[i, :, top : top + h, left : left + w] = torch.rand(3, 1, 1)
    return x.clamp(0, 1)


def ask(main, concepts):
    """One query per picture, out of what is true of it: a thing, a kind, a finish, a place, a state, or several at once."""
    things, bearers, finishes = len(concepts["things"]), len(concepts["bearers"]), len(concepts["finishes"])
    n = main.shape[0]
    place_at, state_at = bearers + finishes, bearers + finishes + len(concepts["places"])
    query = torch.zeros_like(main)
    roll = torch.rand(n)
    use_thing = (roll < 0.66).float()[:, None]
    query[:, :things] = main[:, :things] * use_thing
    groups = main[:, things:bearers]
    chosen = F.one_hot((groups * torch.rand_like(groups)).argmax(1), groups.shape[1]).float()
    query[:, things:bearers] = chosen * ((roll >= 0.66) & (roll < 0.84)).float()[:, None]
    use_finish = ((torch.rand(n) < 0.66) | (roll >= 0.95)).float()[:, None]
    query[:, bearers:place_at] = main[:, bearers:place_at] * use_finish
    use_place = ((torch.rand(n) < 0.15) | ((roll >= 0.84) & (roll < 0.95))).float()[:, None]
    query[:, place_at:state_at] = main[:, place_at:state_at] * use_place
    use_state = (torch.rand(n) < 0.15).float()[:, None]
    query[:, state_at:] = main[:, state_at:] * use_state
    return query[query.sum(1) > 0]


class Catalogue:
    """Every single question worth asking: each thing, finish, place, kind and state, and each finish of each thing."""

    def __init__(self, concepts, main):
        self.things, self.bearers, self.finishes = len(concepts["things"]), len(concepts["bearers"]), len(concepts["finishes"])
        self.places = len(concepts["places"])
        count = main.shape[1]
        thing, finish = main[:, : self.things].argmax(1), main[:, self.bearers : self.bearers + self.finishes].argmax(1)
        painted = main[:, self.bearers : self.bearers + self.finishes].sum(1) > 0
        pairs = torch.unique(torch.stack([thing[painted], finish[painted]], 1), dim=0)
        rows = torch.zeros(len(pairs), count)
        rows[torch.arange(len(pairs)), pairs[:, 0]] = 1
        rows[torch.arange(len(pairs)), self.bearers + pairs[:, 1]] = 1
        self.queries = torch.cat([torch.eye(count), rows])
        self.pair_of = torch.full((self.things, self.finishes), -1)
        self.pair_of[pairs[:, 0], pairs[:, 1]] = torch.arange(len(pairs))
        self.count = count

    def loss(self, scores, hot):
        """scores: pictures x queries. One of several for what excludes each other, yes or no for the rest."""
        thing = hot[:, : self.things].argmax(1)
        finish_at, place_at = self.bearers, self.bearers + self.finishes
        state_at = place_at + self.places
        painted = hot[:, finish_at:place_at].sum(1) > 0
        finish = hot[:, finish_at:place_at].argmax(1)
        loss = F.cross_entropy(scores[:, : self.things], thing, label_smoothing=0.02)
        loss = loss + F.cross_entropy(scores[painted, finish_at:place_at], finish[painted], label_smoothing=0.02)
        pair = self.pair_of[thing[painted], finish[painted]]
        loss = loss + F.cross_entropy(scores[painted, self.count :], pair, label_smoothing=0.02)
        loss = loss + 0.3 * F.cross_entropy(scores[:, place_at:state_at], hot[:, place_at:state_at].argmax(1))
        return loss


def listwise(scores, positive, excluded):
    """Each right picture should beat all wrong ones; the right ones don't compete with each other."""
    wrong = scores.masked_fill((positive | excluded), -1e4).logsumexp(1, keepdim=True)
    loss = F.softplus(wrong - scores)
    has = positive.any(1)
    per_query = (loss * positive).sum(1) / positive.sum(1).clamp(min=1)
    return per_query[has].mean()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", nargs="+", required=True)
    parser.add_argument("--concepts", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--minutes", type=float, default=12)
    parser.add_argument("--steps", type=int, default=2400)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--particles", type=int, default=2, help="how often particle scenes are shown for once the others")
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--start")
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    print("seed", SEED)
    torch.manual_seed(SEED)
    concepts = json.load(open(args.concepts))
    pixels, main_hot, other_hot = load(args.data, concepts)
    print("scenes", len(pixels))
    mat = torch.tensor(concepts["mat"]).view(1, 3, 1, 1) / 255
    noise_bank = torch.randn(32, 3, concepts["pixelSize"], concepts["pixelSize"])
    image, text = ImageTower().to(memory_format=torch.channels_last), TextTower(concepts)
    if args.start:
        image.load_state_dict(torch.load(args.start)["image"])
        text.load_state_dict(torch.load(args.start)["text"])
    scale = nn.Parameter(torch.tensor(math.log(12.0)))
    towers = nn.ModuleList([image, text])
    average = copy.deepcopy(towers)
    catalogue = Catalogue(concepts, main_hot)
    optimiser = torch.optim.AdamW([{"params": towers.parameters()}, {"params": [scale], "weight_decay": 0}], lr=1e-3, weight_decay=0.02)
    peak, began, step, shown = 1.5e-3 if args.start else 2.5e-3, time.time(), 0, []
    held = torch.arange(len(pixels))[: max(64, len(pixels) // 50)]
    pool = torch.arange(len(pixels))[len(held) :]
    # Particles differ by form alone, without colour or place to help, so they are shown more often.
    particle = main_hot[pool][:, concepts["concepts"].index("particle")] > 0
    pool = torch.cat([pool, *[pool[particle]] * (args.particles - 1)])
    order = pool[torch.randperm(len(pool))]
    at, snapshots = 0, 0
    while True:
        progress = max(step / args.steps, (time.time() - began) / (60 * args.minutes))
        if progress >= 1:
            break
        rate = peak * min(1, progress / 0.06) * (0.5 * (1 + math.cos(math.pi * progress)) * 0.99 + 0.01)
        for g in optimiser.param_groups:
            g["lr"] = rate
        if at + args.batch > len(order):
            order, at = pool[torch.randperm(len(pool))], 0
        pick = order[at : at + args.batch]
        at += args.batch
        both = torch.from_numpy(pixels[pick.numpy()]).transpose(0, 1).flatten(0, 1).permute(0, 3, 1, 2).float() / 255
        x = ((augment(both, mat, noise_bank, 96 if progress < 0.45 and not args.start else concepts["pixelSize"]) - 0.5) * 4).contiguous(memory_format=torch.channels_last)
        meaning, instance = image(x)
        hot = main_hot[pick].repeat(2, 1)
        aside = other_hot[pick].repeat(2, 1, 1)
        query = ask(main_hot[pick].repeat(2, 1), concepts)
        size = query.sum(1)[:, None]
        right = (query @ hot.T) >= size - 0.5
        glimpsed = ((torch.einsum("qc,nkc->qnk", query, aside) >= size[:, :, None] - 0.5).any(-1)) & ~right
        scores = scale.exp() * (text(query) @ meaning.T)
        none = torch.zeros_like(right)
        dense = catalogue.loss(scale.exp() * (meaning @ text(catalogue.queries).T), hot)
        loss_text = dense + 0.5 * listwise(scores, right, none) + 0.15 * listwise(scores, glimpsed, right)
        whole = torch.cat([meaning, instance], 1) * 0.5**0.5
        n = len(pick)
        loss_same = 0
        for vectors, heat in ((whole, 0.06), (instance, 0.08)):
            alike = vectors[:n] @ vectors[n:].T / heat
            target = torch.arange(n)
            loss_same = loss_same + (F.cross_entropy(alike, target) + F.cross_entropy(alike.T, target)) / 4
        loss = loss_text + 0.5 * loss_same + 1e-4 * text.bound.pow(2).sum()
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(towers.parameters(), 2.0)
        optimiser.step()
        follow(average, towers, min(0.995, step / (step + 20)))
        shown.append((dense.item(), float(loss_same)))
        step += 1
        if step % 20 == 0:
            a, b = np.mean(shown[-20:], 0)
            snapshot = int(8 * progress)
            if snapshot > snapshots:
                snapshots = snapshot
                finish(average, args, pixels, main_hot, held[:100], concepts, {"seed": SEED, "scenes": len(pixels) - len(held), "steps": step, "batch": args.batch, "minutes": args.minutes})
            print(f"{progress:.2f} step {step} text {a:.3f} same {b:.3f} scale {scale.exp().item():.1f} epochs {step * args.batch / len(pool):.1f}", flush=True)
    finish(average, args, pixels, main_hot, held, concepts, {"seed": SEED, "scenes": len(pixels) - len(held), "steps": step, "batch": args.batch, "minutes": args.minutes})


def follow(average, towers, keep):
    """A running mean of the weights: better than the last step's, and good enough to stop at any time."""
    with torch.no_grad():
        for mean, now in zip(average.state_dict().values(), towers.state_dict().values()):
            if mean.is_floating_point():
                mean.lerp_(now, 1 - keep)
            else:
                mean.copy_(now)


def finish(average, args, pixels, main_hot, held, concepts, facts):
    image, text = copy.deepcopy(average)
    torch.save({"image": image.state_dict(), "text": text.state_dict()}, args.out + ".pt")
    image.eval()
    with torch.no_grad():
        check(image, text, pixels[held.numpy()], main_hot[held], concepts)
    write(image, text, args.out, facts)


def check(image, text, pixels, hot, concepts):
    vectors = []
    for view in (0, 1):
        x = torch.from_numpy(pixels[:, view]).permute(0, 3, 1, 2).float() / 255
        vectors.append(image((x - 0.5) * 4))
    things, bearers, finishes = len(concepts["things"]), len(concepts["bearers"]), len(concepts["finishes"])
    meaning = vectors[0][0]
    named = text(torch.eye(len(concepts["concepts"])))
    print("thing right", ((meaning @ named[:things].T).argmax(1) == hot[:, :things].argmax(1)).float().mean().item())
    solid = hot[:, bearers : bearers + finishes].sum(1) > 0
    finish = (meaning @ named[bearers : bearers + finishes].T).argmax(1) == hot[:, bearers : bearers + finishes].argmax(1)
    print("finish right", finish[solid].float().mean().item())
    whole = [torch.cat(v, 1) for v in vectors]
    print("same scene first", ((whole[1] @ whole[0].T).argmax(1) == torch.arange(len(pixels))).float().mean().item(), "of", len(pixels))


def fold(conv, norm):
    gain = norm.weight / torch.sqrt(norm.running_var + norm.eps)
    return conv.weight * gain[:, None, None, None], norm.bias - norm.running_mean * gain


def write(image, text, out, facts):
    """weights.f32 + weights.json (name, shape), batch norms folded into their convolutions."""
    tensors = {}
    for i, part in enumerate(image.body):
        pairs = {"": (part.conv, part.norm)} if isinstance(part, Step) else {"a": (part.a, part.na), "b": (part.b, part.nb)}
        for suffix, (conv, norm) in pairs.items():
            tensors[f"body{i}{suffix}.weight"], tensors[f"body{i}{suffix}.bias"] = fold(conv, norm)
    for name in ("attention", "meaning", "instance"):
        layer = getattr(image, name)
        tensors[f"{name}.weight"], tensors[f"{name}.bias"] = layer.weight, layer.bias
    tensors["single"], tensors["bound"], tensors["neutral"] = text.single, text.bound, text.neutral
    with open(out + ".f32", "wb") as file:
        for value in tensors.values():
            file.write(value.detach().float().contiguous().numpy().tobytes())
    json.dump({"facts": facts, "tensors": [[k, list(v.shape)] for k, v in tensors.items()]}, open(out + ".json", "w"))


if __name__ == "__main__":
    main()

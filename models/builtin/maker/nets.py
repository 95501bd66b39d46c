"""The nets of the builtin pack. Pixels come as uint8 [N, S, S, C]; everything that a runner must not do is inside the graph."""

import math

import torch
import torch.nn.functional as F
from torch import nn

HALF = 128  # of an embedding: what is shown, and which picture it is


class Step(nn.Sequential):
    def __init__(self, inputs, outputs, kernel=3, stride=1):
        super().__init__(
            nn.Conv2d(inputs, outputs, kernel, stride, kernel // 2, bias=False), nn.BatchNorm2d(outputs), nn.ReLU(inplace=True)
        )


class Residual(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.inner = Step(width, width)
        self.conv = nn.Conv2d(width, width, 3, 1, 1, bias=False)
        self.norm = nn.BatchNorm2d(width)
        nn.init.zeros_(self.norm.weight)

    def forward(self, x):
        return F.relu(x + self.norm(self.conv(self.inner(x))))


def prepared(pixels):
    return (pixels.permute(0, 3, 1, 2).float() - 127.5) * (4 / 255)


class ImageTower(nn.Module):
    """[N, 160, 160, 3] to [N, 256] of unit length: two halves of unit length, what is shown and which picture it is."""

    side = 160

    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(
            Step(3, 24, 3, 2), Step(24, 48, 3, 2), Step(48, 80, 3, 2), Residual(80), Residual(80), Step(80, 176, 3, 2),
            Residual(176), Residual(176), Residual(176), Step(176, 320, 1),
        )
        self.attention = nn.Conv2d(320, 1, 1)
        self.meaning = nn.Linear(640, HALF)
        self.instance = nn.Linear(640, HALF)

    def halves(self, x):
        places = self.body(x)
        weights = self.attention(places).flatten(2).softmax(2)
        places = places.flatten(2)
        pooled = torch.cat([places.mean(2), (places * weights).sum(2)], 1).float()
        return F.normalize(self.meaning(pooled), dim=1), F.normalize(self.instance(pooled), dim=1)

    def forward(self, pixels):
        return F.normalize(torch.cat(self.halves(prepared(pixels)), 1), dim=1)


class RegionNet(nn.Module):
    """[N, 256, 256, 3] to the best 200 places: boxes (left, top, right, bottom as shares of the square), how surely something lies there,
    and a vector of unit length that compares with those of words. One place for every 8 pixels, as CenterNet (Zhou et al., 2019) has it."""

    side, stride, best = 256, 8, 200

    def __init__(self):
        super().__init__()
        self.early = nn.Sequential(Step(3, 24, 3, 2), Step(24, 48, 3, 2), Step(48, 96, 3, 2), Residual(96))
        self.middle = nn.Sequential(Step(96, 160, 3, 2), Residual(160), Residual(160))
        self.late = nn.Sequential(Step(160, 224, 3, 2), Residual(224))
        self.from_late, self.from_middle = nn.Conv2d(224, 96, 1), nn.Conv2d(160, 96, 1)
        self.join_middle, self.join_early = Step(96, 96), Step(96, 96)
        self.head = nn.Sequential(Step(96, 96), Step(96, 128))
        self.objectness = nn.Conv2d(128, 1, 1)
        self.box = nn.Conv2d(128, 4, 1)
        self.vector = nn.Conv2d(128, HALF, 1)
        nn.init.constant_(self.objectness.bias, -4.0)

    def dense(self, x):
        early = self.early(x)
        middle = self.middle(early)
        late = self.late(middle)
        joined = self.join_middle(self.from_middle(middle) + F.interpolate(self.from_late(late), scale_factor=2.0, mode="nearest"))
        joined = self.join_early(early + F.interpolate(joined, scale_factor=2.0, mode="nearest"))
        y = self.head(joined)
        return self.objectness(y).float(), self.box(y).float(), self.vector(y).float()

    def boxes(self, raw):
        """Offsets of the middle in cells and logarithms of the size in cells, to corners as shares of the square."""
        n, _, h, w = raw.shape
        ys, xs = torch.meshgrid(torch.arange(h, device=raw.device), torch.arange(w, device=raw.device), indexing="ij")
        cx, cy = xs + 0.5 + raw[:, 0], ys + 0.5 + raw[:, 1]
        bw, bh = raw[:, 2].clamp(-3, 4).exp(), raw[:, 3].clamp(-3, 4).exp()
        scale = torch.tensor(1.0 / w, device=raw.device)
        return (torch.stack([cx - bw / 2, cy - bh / 2, cx + bw / 2, cy + bh / 2], -1) * scale).clamp(0, 1)

    def forward(self, pixels):
        objectness, raw, vectors = self.dense(prepared(pixels))
        # No peaks are picked here: goggles and a mask on a far face are neighbours. What is told twice falls by its overlap later.
        scores, at = objectness.sigmoid().flatten(1).topk(self.best, 1)
        boxes = self.boxes(raw).flatten(1, 2).gather(1, at[:, :, None].expand(-1, -1, 4))
        chosen = vectors.flatten(2).transpose(1, 2).gather(1, at[:, :, None].expand(-1, -1, HALF))
        return boxes, scores, F.normalize(chosen, dim=2)


class TextTower(nn.Module):
    """Several-hot concepts to [N, 128] of unit length: each by itself, and each finish once more together with each thing."""

    def __init__(self, bearers, finishes, concepts):
        super().__init__()
        self.bearers, self.finishes = bearers, finishes
        self.single = nn.Parameter(torch.randn(concepts, HALF) * HALF**-0.5)
        self.bound = nn.Parameter(torch.zeros(bearers * finishes, HALF))
        self.neutral = nn.Parameter(torch.randn(HALF) * 0.1 * HALF**-0.5)

    def forward(self, hot):
        thing = hot[:, : self.bearers]
        finish = hot[:, self.bearers : self.bearers + self.finishes]
        pair = (thing[:, :, None] * finish[:, None, :]).flatten(1)
        return F.normalize(hot @ self.single + pair @ self.bound + self.neutral, dim=1)


class ParticleNet(nn.Module):
    """[N, 96, 96, 1] grey to [N, 128] of unit length: particles of a kind lie close, from whatever side they are seen."""

    side = 96

    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(
            Step(1, 24, 3, 2), Step(24, 48, 3, 2), Residual(48), Step(48, 96, 3, 2), Residual(96), Step(96, 128, 3, 2), Residual(128)
        )
        self.out = nn.Linear(256, HALF)

    def forward(self, pixels):
        places = self.body(prepared(pixels)).flatten(2)
        return F.normalize(self.out(torch.cat([places.mean(2), places.amax(2)], 1).float()), dim=1)


class Reranker(nn.Module):
    """UTF-8 bytes of a question and of an entry, [N, L] each byte + 3 between 1 (start), 2 (after each) and 0 (nothing): how well the entry
    answers the question, as a logit [N]. A transformer with the norm first (Vaswani et al., 2017; Xiong et al., 2020)."""

    longest, width, heads, layers = 256, 128, 4, 4

    def __init__(self):
        super().__init__()
        self.byte = nn.Embedding(259, self.width, padding_idx=0)
        self.place = nn.Parameter(torch.randn(self.longest, self.width) * 0.02)
        self.part = nn.Embedding(2, self.width)
        self.mix = nn.Conv1d(self.width, self.width, 5, padding=2)
        self.blocks = nn.ModuleList(Block(self.width, self.heads) for _ in range(self.layers))
        self.norm = nn.LayerNorm(self.width)
        self.out = nn.Linear(self.width, 1)

    def forward(self, ids):
        here = (ids != 0).float()
        second = ((ids == 2).float().cumsum(1) - (ids == 2).float()).clamp(max=1).long()
        x = (self.byte(ids) + self.part(second) + self.place[: ids.shape[1]]) * here[:, :, None]
        x = x + F.gelu(self.mix(x.transpose(1, 2))).transpose(1, 2)
        away = (1 - here)[:, None, None, :] * -1e4
        for block in self.blocks:
            x = block(x, away)
        return self.out(self.norm(x[:, 0])).squeeze(1)


class Block(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.before, self.after = nn.LayerNorm(width), nn.LayerNorm(width)
        self.qkv, self.out = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.wide, self.narrow = nn.Linear(width, 3 * width), nn.Linear(3 * width, width)

    def forward(self, x, away):
        n, length, width = x.shape
        q, k, v = self.qkv(self.before(x)).view(n, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        weights = (q @ k.transpose(2, 3) / math.sqrt(width // self.heads) + away).softmax(3)
        x = x + self.out((weights @ v).transpose(1, 2).reshape(n, length, width))
        return x + self.narrow(F.gelu(self.wide(self.after(x))))

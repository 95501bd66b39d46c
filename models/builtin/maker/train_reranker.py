"""Trains the reranker on questions of samples/catalogue/write-questions.ts.

usage: python train_reranker.py --questions questions.jsonl --out DIR --minutes 3

It stops by the clock. Writes reranker.onnx.
"""

import argparse
import json
import math
import os
import re
import time
import unicodedata

import torch
import torch.nn.functional as F
from torch import nn

from export import export
from nets import Reranker
from running_mean import RunningMean

SEED, LONGEST = 20263, 192


def written(text):
    """As models/builtin/pair-bytes.ts writes it."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFKC", text).lower()).strip().encode()


def pair(query, entry):
    q, e = [b + 3 for b in query[:80]], [b + 3 for b in entry]
    return ([1, *q, 2, *e])[: LONGEST - 1] + [2]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--questions", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--minutes", type=float, default=3)
    parser.add_argument("--batch", type=int, default=96)
    args = parser.parse_args()
    os.makedirs(args.out, exist_ok=True)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    torch.manual_seed(SEED)
    lines = [json.loads(line) for line in open(args.questions)]
    table = torch.zeros(len(lines), 9, LONGEST, dtype=torch.int16)
    for i, line in enumerate(lines):
        query = written(line["query"])
        for j, entry in enumerate(line["fitting"] + line["others"]):
            ids = pair(query, written(entry))
            table[i, j, : len(ids)] = torch.tensor(ids, dtype=torch.int16)
    print("reranker: seed", SEED, device, "questions", len(table), flush=True)
    table = table.to(device)
    held = min(500, len(table) // 10)
    net = Reranker().to(device)
    mean = RunningMean(net)
    optimiser = torch.optim.AdamW(net.parameters(), lr=1e-3, weight_decay=0.02)
    began, step = time.time(), 0
    while (progress := (time.time() - began) / (60 * args.minutes)) < 1:
        for g in optimiser.param_groups:
            g["lr"] = 1.5e-3 * min(1, progress / 0.05) * (0.5 * (1 + math.cos(math.pi * progress)) * 0.99 + 0.01)
        ids = table[torch.randint(held, len(table), (args.batch,), device=device)].flatten(0, 1).long()
        ids = ids[:, : int((ids != 0).sum(1).max())]
        with torch.autocast(device, dtype=torch.bfloat16, enabled=device == "cuda"):
            logits = net(ids)
        logits = logits.float().view(args.batch, 9)
        loss = 0
        for right in (0, 1):
            rivals = torch.cat([logits[:, right : right + 1], logits[:, 2:]], 1)
            loss = loss - rivals.log_softmax(1)[:, 0].mean() / 2
        truth = torch.zeros_like(logits)
        truth[:, :2] = 1
        loss = loss + 0.5 * F.binary_cross_entropy_with_logits(logits, truth)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optimiser.step()
        mean.follow(net)
        step += 1
        if step % 200 == 0:
            print(f"reranker {progress:.2f} step {step} loss {loss.item():.3f}", flush=True)
    with torch.no_grad():
        logits = torch.cat([mean.net(table[i].long()) for i in range(held)]).view(held, 9)
    print("reranker: steps", step, "fitting first", (logits[:, :2].amax(1) > logits[:, 2:].amax(1)).float().mean().item(), "of", held, flush=True)
    export(mean.net, torch.ones(2, 40, dtype=torch.int64), os.path.join(args.out, "reranker.onnx"), ["ids"], ["relevance"], ("N", "L"))


if __name__ == "__main__":
    main()

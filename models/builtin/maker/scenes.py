"""Scenes as samples/write-training-set.ts writes them, held on the device; folders may still be growing."""

import json
import os

import numpy as np
import torch

SIDE, MOST = 256, 40  # pixels along each side, boxes in a picture


class Scenes:
    def __init__(self, folders, concepts, capacity, device):
        self.folders, self.device, self.count = folders, device, 0
        self.index = {c: i for i, c in enumerate(concepts["concepts"])}
        self.things = {c: i for i, c in enumerate(concepts["things"])}
        self.finishes = {c: i for i, c in enumerate(concepts["finishes"])}
        self.groups = concepts["groups"]
        self.read = [0] * len(folders)
        self.capacity = capacity
        self.pixels = torch.empty((capacity, 2, SIDE, SIDE, 3), dtype=torch.uint8, device=device)
        self.main = torch.zeros((capacity, len(self.index)), device=device)
        self.others = torch.zeros((capacity, 8, len(self.index)), device=device)
        self.thing = torch.full((capacity, 2, MOST), -1, dtype=torch.long, device=device)
        self.finish = torch.full((capacity, 2, MOST), -1, dtype=torch.long, device=device)
        self.corners = torch.zeros((capacity, 2, MOST, 4), device=device)

    def hot_of(self, thing, finish, rusty):
        hot = np.zeros(len(self.index), np.float32)
        for c in [thing, *self.groups[thing]] + ([finish] if finish else []) + (["rusty"] if rusty else []):
            hot[self.index[c]] = 1
        return hot

    def poll(self):
        """Takes in whatever whole scenes have been written since."""
        one = 2 * SIDE * SIDE * 3
        for k, folder in enumerate(self.folders):
            file = os.path.join(folder, "pixels.u8")
            if not os.path.exists(file):
                continue
            with open(os.path.join(folder, "scenes.jsonl")) as text:
                lines = text.read().split("\n")[:-1]
            ready = min(len(lines), os.path.getsize(file) // one, self.read[k] + self.capacity - self.count)
            if ready <= self.read[k]:
                continue
            raw = np.memmap(file, np.uint8, "r", offset=self.read[k] * one, shape=((ready - self.read[k]), 2, SIDE, SIDE, 3))
            rows = [self.row(json.loads(line)) for line in lines[self.read[k] : ready]]
            at = slice(self.count, self.count + len(rows))
            self.pixels[at] = torch.from_numpy(np.array(raw)).to(self.device)
            for name, values in zip(("main", "others", "thing", "finish", "corners"), zip(*rows)):
                getattr(self, name)[at] = torch.from_numpy(np.stack(values)).to(self.device)
            self.count += len(rows)
            self.read[k] = ready
        return self.count

    def row(self, scene):
        main = self.hot_of(**scene["main"])
        if scene["place"]:
            main[self.index[scene["place"]]] = 1
        for state in (scene["light"], scene["size"]):
            if state in self.index:
                main[self.index[state]] = 1
        others = np.zeros((8, len(self.index)), np.float32)
        for i, o in enumerate((scene["distractors"] + scene["worn"])[:8]):
            others[i] = self.hot_of(**o)
        thing, finish = np.full((2, MOST), -1), np.full((2, MOST), -1)
        corners = np.zeros((2, MOST, 4), np.float32)
        for view, boxes in enumerate(scene["boxes"]):
            # Fibres cross the whole picture, so that a box says nothing about them.
            for i, (name, painted, _, *box) in enumerate([b for b in boxes if b[0] != "fibre"][:MOST]):
                thing[view, i] = self.things[name]
                finish[view, i] = self.finishes[painted] if painted else -1
                corners[view, i] = box
        return main, others, thing, finish, corners

"""Makes ../rle-cases.json with pycocotools: run lengths of random masks and of polygons. Run with numpy and pycocotools installed."""
import json, pathlib
import numpy as np
from pycocotools import mask as coco

rng = np.random.default_rng(20261127)
masks, polygons = [], []
for n in range(30):
    h, w = int(rng.integers(1, 40)), int(rng.integers(1, 40))
    m = (rng.random((h, w)) < rng.choice([0.02, 0.3, 0.5, 0.9])) if n % 3 else (np.add.outer(np.arange(h), np.arange(w)) % int(rng.integers(2, 30)) < 3)
    m = {0: np.zeros((h, w), bool), 1: np.ones((h, w), bool)}.get(n, m)
    r = coco.encode(np.asfortranarray(m.astype(np.uint8)))
    masks.append({"width": w, "height": h, "rows": ["".join("1" if v else "0" for v in row) for row in m], "counts": r["counts"].decode(), "area": int(coco.area(r)), "box": coco.toBbox(r).tolist()})
for n in range(30):
    h, w, k = int(rng.integers(5, 60)), int(rng.integers(5, 60)), int(rng.integers(3, 9))
    p = np.round(rng.uniform(-3, 1, (k, 2)) * 0 + rng.uniform(0, 1, (k, 2)) * [w, h], 2)
    r = coco.frPyObjects([p.flatten().tolist()], h, w)[0]
    polygons.append({"width": w, "height": h, "points": p.flatten().tolist(), "counts": r["counts"].decode(), "area": int(coco.area(r))})
pathlib.Path(__file__).parent.parent.joinpath("rle-cases.json").write_text(json.dumps({"masks": masks, "polygons": polygons}, separators=(",", ":")) + "\n")

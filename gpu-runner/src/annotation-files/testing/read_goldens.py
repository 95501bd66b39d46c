"""Loads the goldens with the formats' own readers and compares what these see with what the files say.

    pip install pycocotools==2.0.11 label-studio-converter==0.0.59 pyyaml
    python read_goldens.py
"""

import csv
import json
import math
import tempfile
from pathlib import Path

import numpy as np
import yaml
from label_studio_converter import Converter
from label_studio_converter.brush import decode_rle
from pycocotools.coco import COCO

goldens = Path(__file__).parent / "goldens"

# COCO: every annotation draws a mask of the area that the file says (a polygon's is measured, not counted: within its edge).
path = goldens / "coco/annotations/instances.json"
coco = COCO(str(path))
assert len(coco.getImgIds()) == 4 and coco.getCatIds() == [1, 3, 4]
assert [len(coco.getAnnIds(imgIds=[i])) for i in coco.getImgIds()] == [3, 0, 2, 1]
masks = {}
for annotation in coco.loadAnns(coco.getAnnIds()):
    if annotation["segmentation"] == []:
        assert math.isclose(annotation["area"], annotation["bbox"][2] * annotation["bbox"][3])
        continue
    mask = coco.annToMask(annotation)
    rows, columns = np.nonzero(mask)
    if isinstance(annotation["segmentation"], dict):
        assert mask.sum() == annotation["area"]
        assert [columns.min(), rows.min()] == annotation["bbox"][:2]
        masks[annotation["kensa_region_id"]] = mask
    else:
        assert abs(mask.sum() - annotation["area"]) < 160, (mask.sum(), annotation["area"])
assert len(masks) == 1
results = coco.loadRes([{**a, "score": a.get("score", 1.0)} for a in coco.loadAnns(coco.getAnnIds()) if a["segmentation"] == []])
assert len(results.anns) == 4

# Label Studio: the converter makes COCO and YOLO of the tasks; brushes are the same masks.
tasks = json.loads((goldens / "label_studio/tasks.json").read_text())
for task in tasks:
    for result in (r for a in task["annotations"] for r in a["result"] if r["type"] == "brushlabels"):
        decoded = decode_rle(result["value"]["rle"]).reshape(result["original_height"], result["original_width"], 4)[:, :, 3]
        assert ((decoded > 0) == (masks[result["meta"]["kensa_region_id"]] > 0)).all()
converter = Converter(str(goldens / "label_studio/labeling-config.xml"), str(goldens / "label_studio"), download_resources=False)
with tempfile.TemporaryDirectory() as folder:
    # It reads every JSON of a folder, so it is given one with the tasks alone.
    source = Path(folder) / "in"
    source.mkdir()
    # Brushes are no part of its COCO; what else is accepted is.
    for task in tasks:
        for annotation in task["annotations"]:
            annotation["result"] = [r for r in annotation["result"] if r["type"] != "brushlabels"]
            annotation["id"] = task["id"]
    (source / "tasks.json").write_text(json.dumps(tasks))
    converter.convert_to_coco(str(source), f"{folder}/coco", output_image_dir=f"{folder}/images", is_dir=True)
    made = json.loads(Path(f"{folder}/coco/result.json").read_text())
    boxes = sorted(a["bbox"] for a in made["annotations"] if not a["segmentation"])
    ours = sorted(a["bbox"] for a in coco.anns.values() if not a["segmentation"] and a["kensa_state"] == "accepted")
    assert np.allclose(boxes, ours, atol=1e-6), (boxes, ours)
    assert len([a for a in made["annotations"] if a["segmentation"]]) == 2
    converter.convert_to_yolo(str(source), f"{folder}/yolo", is_dir=True)
    assert Path(f"{folder}/yolo/classes.txt").read_text().splitlines() == sorted(coco.cats[i]["name"] for i in (1, 3, 4))

# YOLO: data.yaml is YAML, every image has its text file, and boxes are those of COCO.
for kind in ("yolo_detect", "yolo_segment"):
    data = yaml.safe_load((goldens / kind / "data.yaml").read_text())
    assert list(data["names"].values()) == [coco.cats[i]["name"] for i in (1, 3, 4)] and data["nc"] == 3
    for image in coco.imgs.values():
        lines = (goldens / kind / "labels" / image["file_name"].replace(".jpg", ".txt")).read_text().splitlines()
        rows = [[float(n) for n in line.split()] for line in lines]
        assert all(0 <= n <= 1 for row in rows for n in row[1:])
        if kind == "yolo_detect":
            w, h = image["width"], image["height"]
            found = sorted([(r[1] - r[3] / 2) * w, (r[2] - r[4] / 2) * h, r[3] * w, r[4] * h] for r in rows)
            assert np.allclose(found, sorted(a["bbox"] for a in coco.imgToAnns[image["id"]])) if rows else image["id"] == 2

# CSV: as many rows as regions and empty frames.
with open(goldens / "csv/regions.csv", newline="", encoding="utf-8-sig") as file:
    table = list(csv.DictReader(file))
assert len(table) == 7 and sum(row["region_id"] == "" for row in table) == 1
print("all goldens read")

"""Makes ../cleanlab-cases.json: confident joints and label issues that cleanlab 2 finds. Run with numpy and cleanlab installed."""
import json, pathlib
import numpy as np
from cleanlab.count import compute_confident_joint
from cleanlab.filter import find_label_issues

cases = []
for seed in range(12):
    rng = np.random.default_rng(seed)
    classes, n = int(rng.integers(2, 6)), int(rng.integers(40, 160))
    truth = rng.integers(0, classes, n)
    truth[:classes] = np.arange(classes)
    labels = np.where(rng.random(n) < 0.12, rng.integers(0, classes, n), truth)
    labels[:classes] = np.arange(classes)
    logits = rng.normal(0, 1, (n, classes)) + 2.2 * np.eye(classes)[truth]
    probs = np.exp(logits) / np.exp(logits).sum(1, keepdims=True)
    probs = np.round(probs, 6)
    probs[:, -1] = np.round(1 - probs[:, :-1].sum(1), 6)
    joint = compute_confident_joint(labels, probs, calibrate=False)
    issues = find_label_issues(labels, probs, filter_by="confident_learning", return_indices_ranked_by="self_confidence", n_jobs=1)
    cases.append({"classes": classes, "labels": labels.tolist(), "probabilities": probs.tolist(), "joint": joint.tolist(), "issues": issues.tolist()})
pathlib.Path(__file__).parent.parent.joinpath("cleanlab-cases.json").write_text(json.dumps(cases, separators=(",", ":")) + "\n")
print([len(c["issues"]) for c in cases])

"""Makes ../hdbscan-cases.json: the partitions that the hdbscan package (McInnes, Healy, Astels 2017) finds in 20 sets without ties.
Run with numpy and hdbscan installed: python make_hdbscan_cases.py"""
import json, pathlib
import numpy as np, hdbscan

cases = []
seed = 0
while len(cases) < 20:
    seed += 1
    rng = np.random.default_rng(seed)
    blobs = rng.integers(2, 6)
    dim = int(rng.integers(2, 6))
    points = [rng.normal(rng.uniform(-8, 8, dim), rng.uniform(0.3, 1.5), (int(rng.integers(15, 50)), dim)) for _ in range(blobs)]
    points.append(rng.uniform(-10, 10, (int(rng.integers(0, 25)), dim)))
    x = np.round(np.vstack(points), 4)
    size, samples = int(rng.integers(4, 12)), int(rng.integers(2, 8))
    d = np.sqrt(((x[:, None] - x[None]) ** 2).sum(-1))
    off = d[np.triu_indices(len(x), 1)]
    if len(np.unique(np.round(off, 9))) != len(off):
        continue
    def partition(order):
        labels = np.empty(len(x), int)
        clusterer = hdbscan.HDBSCAN(min_cluster_size=size, min_samples=samples, metric="precomputed", algorithm="generic")
        labels[order] = clusterer.fit(d[np.ix_(order, order)]).labels_
        return labels

    labels = partition(np.arange(len(x)))
    # Mutual reachability has ties by its nature, where a core distance is the larger one on both sides. Only sets on which the order of
    # the items decides nothing have one right answer.
    def same(other):
        pairs = {(int(a), int(b)) for a, b in zip(labels, other)}
        return len({a for a, _ in pairs}) == len(pairs) == len({b for _, b in pairs})

    if not all(same(partition(rng.permutation(len(x)))) for _ in range(40)):
        continue
    cases.append({"points": x.tolist(), "minClusterSize": size, "minSamples": samples, "labels": labels.tolist()})
pathlib.Path(__file__).parent.parent.joinpath("hdbscan-cases.json").write_text(json.dumps(cases, separators=(",", ":")) + "\n")
print(len(cases), "cases, last seed", seed, [len(set(c["labels"])) for c in cases])

"""What Pillow makes of the test pictures (SHA-256 of the bytes), torchvision of one that grows one way and shrinks the other, and the sizes that
the reference brings pictures of many sizes to."""
import hashlib

import numpy as np
import torch
import torchvision.transforms.v2.functional as tv
from PIL import Image
from transformers.image_transforms import get_size_with_aspect_ratio
from transformers.models.pp_ocrv5_server_det.image_processing_pp_ocrv5_server_det import PPOCRV5ServerDetImageProcessor
from transformers.models.pp_ocrv5_server_rec.image_processing_pp_ocrv5_server_rec import PPOCRV5ServerRecImageProcessor
from common import packed, picture, save_golden

cases = []
for name in ["wide", "tall"]:
    for width, height in [(32, 32), (224, 224), (181, 140), (93, 300), (60, 127), (1, 1)]:
        for filter, code in [("bilinear", Image.Resampling.BILINEAR), ("bicubic", Image.Resampling.BICUBIC)]:
            resized = picture(name).resize((width, height), code)
            cases.append({"picture": name, "width": width, "height": height, "filter": filter, "sha256": hashlib.sha256(resized.tobytes()).hexdigest()})
pixels = torch.from_numpy(np.array(picture("tall"))).permute(2, 0, 1)
flat = tv.resize(pixels, [12, 150], tv.InterpolationMode.BICUBIC, antialias=True).permute(1, 2, 0)
rng, finder, reader = np.random.default_rng(3), PPOCRV5ServerDetImageProcessor(), PPOCRV5ServerRecImageProcessor()
sizes = []
for _ in range(200):
    width, height = (int(v) for v in np.exp(rng.uniform(np.log(8), np.log(9000), 2)))
    blank = torch.empty(0, height, width)
    answers = [get_size_with_aspect_ratio((height, width), 256), get_size_with_aspect_ratio((height, width), 800, 1333)]
    for limit, kind in [(960, "max"), (736, "min")]:
        size = finder.get_image_size(blank, limit, kind, 4000)[0]
        answers.append((size.height, size.width))
    line = reader.get_target_size([(height, width)])
    sizes.append([width, height, *(v for h, w in answers for v in (w, h)), line.width])
save_golden("pictures", {"resized": cases, "sizes": sizes, "flat": {"width": 150, "height": 12, "pixels": packed(flat.float())}})

"""Tiny D-FINE and RT-DETR with random weights, and what transformers makes of their answers."""
import torch
from transformers import DFineConfig, DFineForObjectDetection, RTDetrConfig, RTDetrForObjectDetection, RTDetrImageProcessor, RTDetrResNetConfig
from transformers.models.hgnet_v2.configuration_hgnet_v2 import HGNetV2Config
from common import Call, every, export, packed, picture, randomise, save_golden

FAMILY, SIDE, STEP = "detector", 64, 997
# As many queries as places: a choice among places of nearly equal score would hang on the last bit of a pixel in a model that learnt nothing.
shared = dict(
    encoder_hidden_dim=16, encoder_ffn_dim=16, encoder_attention_heads=2, d_model=16, num_queries=84, decoder_in_channels=[16, 16, 16], decoder_ffn_dim=16,
    decoder_layers=2, decoder_attention_heads=2, num_labels=5, hidden_expansion=0.5, use_pretrained_backbone=False,
)
hgnet = HGNetV2Config(
    stem_channels=[3, 8, 8], stage_in_channels=[8, 8, 12, 16], stage_mid_channels=[8, 8, 8, 8], stage_out_channels=[8, 12, 16, 16], stage_num_blocks=[1, 1, 1, 1],
    stage_numb_of_layers=[1, 1, 1, 1], depths=[1, 1, 1, 1], hidden_sizes=[8, 12, 16, 16], embedding_size=8, out_indices=[2, 3, 4],
)
resnet = RTDetrResNetConfig(embedding_size=8, hidden_sizes=[8, 8, 12, 16], depths=[1, 1, 1, 1], layer_type="basic", out_indices=[2, 3, 4])
models = {
    "dfine": DFineForObjectDetection(DFineConfig(backbone_config=hgnet, encoder_in_channels=[12, 16, 16], lqe_hidden_dim=8, max_num_bins=8, **shared)),
    "rtdetr": RTDetrForObjectDetection(RTDetrConfig(backbone_config=resnet, encoder_in_channels=[8, 12, 16], **shared)),
}
processor = RTDetrImageProcessor(size={"height": SIDE, "width": SIDE})
full = RTDetrImageProcessor()
golden = {"side": SIDE, "step": STEP,  "pictures": [], "models": []}
for name in ["wide", "tall"]:
    pixels = processor(picture(name), return_tensors="pt").pixel_values
    golden["pictures"].append({"picture": name, "pixels": every(pixels, 7), "at640": every(full(picture(name), return_tensors="pt").pixel_values, STEP)})
for name, model in models.items():
    # Enough for the pictures to be told apart through all the normalisations.
    randomise(model, 1.2), randomise(model.model.backbone, 2 if name == "dfine" else 5), randomise(model.model.encoder, 1 if name == "dfine" else 2)
    for case in golden["pictures"]:
        image = picture(case["picture"])
        pixels = processor(image, return_tensors="pt").pixel_values
        with torch.no_grad():
            outputs = model(pixel_values=pixels)
        best = torch.sigmoid(outputs.logits).flatten().sort(descending=True).values
        at = 6 + int((best[6:20] - best[7:21]).argmax())  # where the scores leave a gap
        threshold = float(best[at] + best[at + 1]) / 2
        found = processor.post_process_object_detection(outputs, threshold=threshold, target_sizes=[(image.height, image.width)])[0]
        print(name, case["picture"], len(found["scores"]), found["scores"][:3], found["boxes"][:3], found["labels"].unique())
        golden["models"].append({
            "model": name, "picture": case["picture"], "threshold": threshold, "logits": packed(outputs.logits[0]), "boxes": packed(outputs.pred_boxes[0]),
            "found": {"scores": packed(found["scores"]), "labels": found["labels"].tolist(), "boxes": packed(found["boxes"])},
        })
    dynamic = {key: {0: "batch"} for key in ["pixel_values", "logits", "pred_boxes"]}
    both = lambda m, pixel_values: (lambda out: (out.logits, out.pred_boxes))(m(pixel_values=pixel_values))
    export(FAMILY, name, Call(model, both), (torch.rand(2, 3, SIDE, SIDE),), ["pixel_values"], ["logits", "pred_boxes"], dynamic)
save_golden(FAMILY, golden)

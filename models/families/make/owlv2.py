"""A tiny OWLv2 with random weights, its CLIP tokenizer, and what transformers makes of pictures, texts and answers."""
import torch
from transformers import Owlv2Config, Owlv2ForObjectDetection, Owlv2ImageProcessor
from clip_tokenizer import make_tokenizer
from common import Call, every, export, folder, packed, picture, randomise, save_golden

FAMILY, SIDE, LENGTH = "owlv2", 64, 16
SENTENCES = ["a photo of a red pump", "Corroded  FLANGE, left side", "it's 30 mm", "ポンプ", "Größe 🙂", "x"]
tokenizer = make_tokenizer("!")
assert tokenizer.pad_token_id == 0
(folder(FAMILY) / "tokenizer.json").write_text(tokenizer._tokenizer.to_str(pretty=False) + "\n")
tower = dict(hidden_size=16, intermediate_size=32, num_hidden_layers=2, num_attention_heads=2)
model = randomise(Owlv2ForObjectDetection(Owlv2Config(
    text_config=dict(**tower, vocab_size=len(tokenizer), max_position_embeddings=LENGTH, bos_token_id=tokenizer.bos_token_id, eos_token_id=tokenizer.eos_token_id, pad_token_id=0),
    vision_config=dict(**tower, image_size=SIDE, patch_size=8), projection_dim=16, attn_implementation="eager",
)))
randomise(model.owlv2.text_model, 4), randomise(model.owlv2.vision_model, 2), randomise(model.class_head, 2)
texts = tokenizer(SENTENCES, padding="max_length", max_length=LENGTH, return_tensors="pt")
processor, full = Owlv2ImageProcessor(size={"height": SIDE, "width": SIDE}), Owlv2ImageProcessor()
large = Owlv2ImageProcessor(size={"height": 150, "width": 150})
images = []
for name in ["wide", "tall"]:
    image = picture(name)
    pixels = processor(image, return_tensors="pt").pixel_values
    with torch.no_grad():
        outputs = model(input_ids=texts.input_ids, pixel_values=pixels, attention_mask=texts.attention_mask)
    best = torch.sigmoid(outputs.logits).max(-1).values.flatten().sort(descending=True).values
    at = 6 + int((best[6:20] - best[7:21]).argmax())  # where the scores leave a gap
    threshold = float(best[at] + best[at + 1]) / 2
    found = processor.post_process_object_detection(outputs, threshold=threshold, target_sizes=[(image.height, image.width)])[0]
    print(name, found["scores"][:4], found["labels"], found["boxes"][:2])
    images.append({
        "picture": name, "pixels": every(pixels, 7), "at960": every(full(image, return_tensors="pt").pixel_values, 1999),
        "at150": every(large(image, return_tensors="pt").pixel_values, 53), "threshold": threshold,
        "logits": packed(outputs.logits[0]), "boxes": packed(outputs.pred_boxes[0]),
        "found": {"scores": packed(found["scores"]), "labels": found["labels"].tolist(), "boxes": packed(found["boxes"])},
    })
save_golden(FAMILY, {
    "side": SIDE, "images": images,
    "texts": [{"text": t, "ids": texts.input_ids[i].tolist(), "mask": texts.attention_mask[i].tolist()} for i, t in enumerate(SENTENCES)],
})


def answer(m, input_ids, pixel_values, attention_mask):
    out = m(input_ids=input_ids, pixel_values=pixel_values, attention_mask=attention_mask)
    return out.logits, out.pred_boxes, out.text_embeds, out.image_embeds


names = ["input_ids", "pixel_values", "attention_mask"]
results = ["logits", "pred_boxes", "text_embeds", "image_embeds"]
two = torch.rand(2, 3, SIDE, SIDE)
twice = [t.repeat(2, 1) for t in (texts.input_ids, texts.attention_mask)]
dynamic = {"input_ids": {0: "texts"}, "attention_mask": {0: "texts"}, "pixel_values": {0: "batch"}, **{k: {0: "batch"} for k in results}}
dynamic["logits"] = {0: "batch", 2: "texts_each"}
export(FAMILY, "model", Call(model, answer), (twice[0], two, twice[1]), names, results, dynamic)

"""A tiny SAM 2.1 with random weights, and what transformers makes of pictures, prompts and answers."""
from transformers import Sam2Config, Sam2HieraDetConfig, Sam2ImageProcessor, Sam2Model, Sam2Processor, Sam2VisionConfig
from common import every, picture, randomise, save_golden
from prompted_masks import answers, export_both

FAMILY, SIDE = "sam2", 128
backbone = Sam2HieraDetConfig(
    hidden_size=8, image_size=[SIDE, SIDE], blocks_per_stage=[1, 1, 2, 1], embed_dim_per_stage=[8, 12, 16, 24], num_attention_heads_per_stage=[1, 1, 1, 1],
    window_size_per_stage=[8, 4, 4, 4], global_attention_blocks=[3], window_positional_embedding_background_size=[4, 4], mlp_ratio=2.0,
)
config = Sam2Config(
    vision_config=Sam2VisionConfig(backbone_config=backbone, backbone_channel_list=[24, 16, 12, 8], backbone_feature_sizes=[[32, 32], [16, 16], [8, 8]], fpn_hidden_size=32),
    prompt_encoder_config=dict(hidden_size=32, image_size=SIDE, patch_size=16, mask_input_channels=4),
    mask_decoder_config=dict(hidden_size=32, mlp_dim=32, num_hidden_layers=2, num_attention_heads=2, iou_head_hidden_dim=32),
)
config._attn_implementation = "eager"
model = randomise(Sam2Model(config), 1.5)
processor, full = Sam2Processor(Sam2ImageProcessor(size={"height": SIDE, "width": SIDE})), Sam2ImageProcessor()
processor.target_size = SIDE
images = []
for name in ["wide", "tall"]:
    pixels, made = answers(model, processor, name)
    images.append({"picture": name, "pixels": pixels, "at1024": every(full(picture(name), return_tensors="pt").pixel_values, 4999), "answers": made})
save_golden(FAMILY, {"side": SIDE, "images": images})
export_both(FAMILY, model, SIDE, "vision_encoder", "prompt_encoder_mask_decoder")

import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type VitShape, vitGraph } from './vit-graph.ts'

/** The same transformer in the folder layout that transformers.js reads, with its usual preprocessing. */
export async function writeTransformersModel(directory: string, shape: VitShape, seed: number): Promise<void> {
  const { imageSize, patch, width, depth, heads } = shape
  const config = {
    model_type: 'vit',
    architectures: ['ViTModel'],
    image_size: imageSize,
    patch_size: patch,
    num_channels: 3,
    hidden_size: width,
    num_hidden_layers: depth,
    num_attention_heads: heads,
    intermediate_size: 4 * width,
  }
  const preprocessor = {
    image_processor_type: 'ViTImageProcessor',
    do_resize: true,
    do_rescale: true,
    do_normalize: true,
    size: { height: imageSize, width: imageSize },
    resample: 2,
    rescale_factor: 1 / 255,
    image_mean: [0.5, 0.5, 0.5],
    image_std: [0.5, 0.5, 0.5],
  }
  await mkdir(join(directory, 'onnx'), { recursive: true })
  await writeFile(join(directory, 'config.json'), JSON.stringify(config))
  await writeFile(join(directory, 'preprocessor_config.json'), JSON.stringify(preprocessor))
  await writeFile(join(directory, 'onnx', 'model.onnx'), vitGraph(shape, 'pixel_values', seed))
}

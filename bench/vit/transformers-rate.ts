import { env, pipeline } from '@huggingface/transformers'

/** Images a second of transformers.js' own pipeline, with its defaults, from files on disk. */
export async function transformersRate(modelsDirectory: string, name: string, paths: readonly string[]): Promise<number> {
  env.allowRemoteModels = false
  env.localModelPath = modelsDirectory
  const embed = await pipeline('image-feature-extraction', name, { device: 'cpu', dtype: 'fp32' })
  await embed(paths[0] as string)
  const startedMs = performance.now()
  for (const path of paths) await embed(path)
  const seconds = (performance.now() - startedMs) / 1000
  await embed.dispose()
  return paths.length / seconds
}

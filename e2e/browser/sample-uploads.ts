import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { demoQueries } from '@kensa/samples/demo-queries'
import { demoScenes } from '@kensa/samples/demo-scenes'
import { renderScene } from '@kensa/samples/render-scene'

/** A picture on the disk and what finds it, once in each language. */
export type SampleUpload = { name: string; queries: string[] }

const asked = ['blue wrench', 'white helmet', 'brass gear', 'fire extinguisher', 'safety goggles']

/** Draws one sample scene for each of a few questions that tell their answers apart. */
export async function sampleUploads(folder: string): Promise<SampleUpload[]> {
  return Promise.all(
    asked.map(async (text) => {
      const at = demoQueries.findIndex((query) => query.text === text)
      const scene = demoScenes.find(({ name }) => demoQueries[at]?.relevant.includes(name))
      if (scene === undefined) throw new Error(`no sample scene answers "${text}"`)
      writeFileSync(join(folder, scene.name), await renderScene(scene.spec, scene.seed))
      // The same question follows in Japanese and Korean.
      return { name: scene.name, queries: demoQueries.slice(at, at + 3).map((query) => query.text) }
    }),
  )
}

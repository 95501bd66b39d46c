import { readFile } from 'node:fs/promises'
import { demoScenes } from './demo-scenes.ts'
import { demoVideos } from './demo-videos.ts'
import { renderScene } from './render-scene.ts'

export type DemoFile = { name: string; contentType: string; bytes: Uint8Array }

/** Scenes drawn while earlier ones are uploaded. */
const drawnAhead = 3

/** The files of the sample organisation, one after the other as they get rendered: the videos first, then the pictures. */
export async function* demoFiles(): AsyncGenerator<DemoFile> {
  for (const { name } of demoVideos) {
    yield { name, contentType: 'video/mp4', bytes: await readFile(new URL(`./files/${name}`, import.meta.url)) }
  }
  const started: Promise<Buffer>[] = []
  for (const [i, scene] of demoScenes.entries()) {
    for (const next of demoScenes.slice(started.length, i + drawnAhead)) started.push(renderScene(next.spec, next.seed))
    yield { name: scene.name, contentType: 'image/jpeg', bytes: (await started[i]) as Buffer }
  }
}

/** Another photo of the scene in a sample file: other camera, other light. Undefined for videos and unknown names. */
export async function demoPhoto(name: string, view = 1): Promise<Uint8Array | undefined> {
  const scene = demoScenes.find((s) => s.name === name)
  return scene && renderScene(scene.spec, scene.seed, { view })
}

import { parentPort } from 'node:worker_threads'
import { maskInFrame } from './mask-in-frame.ts'
import type { MaskAnswer, MaskRequest } from './mask-protocol.ts'

parentPort?.on('message', ({ id, square, boxes, picture }: MaskRequest) => {
  const answer: MaskAnswer = { id, masks: boxes.map((box) => maskInFrame(square, picture, box)) }
  parentPort?.postMessage(answer)
})

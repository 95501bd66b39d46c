import type { Asked } from './asked.ts'

/** Why no valid answer came. `asked` has what came before all the same; its texts are untrusted. */
export class VlmError extends Error {
  readonly reason: 'unavailable' | 'invalid_answer' | 'request_refused'
  readonly asked: Asked
  constructor(reason: VlmError['reason'], message: string, asked: Asked) {
    super(message)
    this.name = 'VlmError'
    this.reason = reason
    this.asked = asked
  }
}

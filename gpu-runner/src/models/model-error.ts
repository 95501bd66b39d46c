import { KensaError } from '@kensa/contract/errors'

/** A model was to be asked something that it cannot be asked; the message says what was found. */
export class ModelInputError extends KensaError {
  readonly model: string
  constructor(model: string, detail: string) {
    super('invalid_input', `${model}: ${detail}`)
    this.name = 'ModelInputError'
    this.model = model
  }
}

/** A model answered with something that cannot be right, so nothing may be made of it. */
export class ModelOutputError extends KensaError {
  readonly model: string
  constructor(model: string, detail: string) {
    super('model_unavailable', `${model}: ${detail}`)
    this.name = 'ModelOutputError'
    this.model = model
  }
}

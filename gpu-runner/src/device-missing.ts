/** The machine is not what the configuration promises; `exitCode` is for the process. */
export class DeviceMissing extends Error {
  readonly exitCode: number
  constructor(sentence: string, exitCode: number) {
    super(sentence)
    this.name = 'DeviceMissing'
    this.exitCode = exitCode
  }
}

/** The stand-in's own time, which tests move. */
export class StandInClock {
  #offsetMs = 0

  nowMs(): number {
    return Date.now() + this.#offsetMs
  }

  nowS(): number {
    return Math.floor(this.nowMs() / 1000)
  }

  advance(ms: number): void {
    this.#offsetMs += ms
  }

  set(ms: number): void {
    this.#offsetMs = ms - Date.now()
  }
}

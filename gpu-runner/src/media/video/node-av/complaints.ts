import { AV_LOG_ERROR } from 'node-av/constants'
import { Log } from 'node-av/lib'
import { plain } from '../../plain.ts'

/** What the library logs as errors while the callback is set. They arrive a turn of the event loop late, so they explain but do not decide. */
export function collectComplaints(): { texts: string[]; stop(): void } {
  const texts: string[] = []
  Log.setCallback(
    (_, message) => {
      const text = plain(message.trim())
      if (text !== '' && texts.length < 100) texts.push(text)
    },
    { maxLevel: AV_LOG_ERROR },
  )
  return { texts, stop: () => Log.setCallback(null) }
}

/** Lets what was logged so far arrive. */
export async function settle(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve))
  await new Promise((resolve) => setImmediate(resolve))
}

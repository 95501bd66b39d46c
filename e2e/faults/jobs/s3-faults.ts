import { uuidIn } from '@kensa/local/test-uploads'
import { jpegFile } from '../../rig/media-files.ts'
import { type S3Fault, startFaultingProxy } from './faulting-proxy.ts'
import { type JobRow, startJobStand } from './job-stand.ts'

/** Storage that errs for a while is tried again until it answers; one that errs for good ends the job with an error that names it. */
export async function runS3Faults({ rounds }: { rounds: number }) {
  const stand = await startJobStand({ visibilityTimeoutS: 4 })
  const proxy = await startFaultingProxy(new URL(stand.aws.endpoint))
  try {
    await stand.startRunner({ S3_ENDPOINT: proxy.url, CONCURRENCY: '1' })
    let unique = 0
    async function ingest(fault: S3Fault, times: number): Promise<JobRow | undefined> {
      // Small, so that a trickle of 1 kB/s is over in seconds.
      const bytes = new Uint8Array(await jpegFile(++unique, 96, 64))
      proxy.strike(fault, times)
      const { answer } = await stand.upload({ name: `s3-${unique}.jpg`, contentType: 'image/jpeg', bytes })
      const [row] = await stand.allEnded([uuidIn((await answer.json()).jobId, 'job')])
      return row
    }
    let notHealed = 0
    for (let round = 0; round < rounds; round++) {
      for (const [fault, times] of [
        ['error', 2],
        ['truncate', 2],
        ['trickle', 1],
      ] as const) {
        if ((await ingest(fault, times))?.state !== 'succeeded') notHealed++
      }
    }
    const lost = await ingest('error', Number.POSITIVE_INFINITY)
    const typed = lost?.state === 'failed' && lost.error?.code === 'attempts_exhausted' && lost.error.detail.includes('storage_unavailable')
    return { ok: notHealed === 0 && typed, faults: rounds * 3 + 1, struck: proxy.struck(), notHealed, lastError: lost?.error }
  } finally {
    await stand.close()
    await proxy.stop()
  }
}

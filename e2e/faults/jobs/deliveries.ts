import { uuidIn } from '@kensa/local/test-uploads'
import { jpegFile } from '../../rig/media-files.ts'
import { startJobStand } from './job-stand.ts'

/** Every message is delivered five times at once, to two runners: each job must be done once. */
export async function runDeliveries({ jobs: count }: { jobs: number }) {
  const stand = await startJobStand()
  try {
    await Promise.all([stand.startRunner({ CONCURRENCY: '4' }), stand.startRunner({ CONCURRENCY: '4' })])
    const ids = await stand.startJobs(stand.person, count, { steps: 3, stepMs: 10 })
    await Promise.all(ids.flatMap((id) => Array.from({ length: 4 }, () => stand.sendMessage(stand.orgId, id))))
    const jpeg = { name: 'one.jpg', contentType: 'image/jpeg', bytes: await jpegOf(1) }
    const { answer } = await stand.upload(jpeg)
    const asset = await answer.json()
    const imageJob = uuidIn(asset.jobId, 'job')
    await Promise.all(Array.from({ length: 4 }, () => stand.sendMessage(stand.orgId, imageJob)))
    const rows = await stand.allEnded([...ids, imageJob])
    const [ledger] = await stand.edge.database.sql('select count(*)::int as entries from ledger_entry where job_id = $1', [imageJob])
    const [found] = await stand.edge.database.sql('select count(*)::int as frames from frame where asset_id = $1', [
      uuidIn(asset.id, 'asset'),
    ])
    const doneTwice = rows.filter(({ attempt }) => attempt !== 1).length
    const notSucceeded = rows.filter(({ state }) => state !== 'succeeded').length
    const results = Number(found?.['frames'])
    const ledgerEntries = Number(ledger?.['entries'])
    return {
      ok: doneTwice + notSucceeded === 0 && results === 1 && ledgerEntries <= 1,
      jobs: rows.length,
      doneTwice,
      notSucceeded,
      results,
      ledgerEntries,
    }
  } finally {
    await stand.close()
  }
}

async function jpegOf(seed: number): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await jpegFile(seed))
}

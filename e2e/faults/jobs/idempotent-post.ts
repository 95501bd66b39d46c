import { startUploadStand } from '@kensa/local/test-uploads'

/** The same request many times at once makes one job; another body under its key is refused. */
export async function runIdempotentPosts({ rounds }: { rounds: number }) {
  const stand = await startUploadStand()
  try {
    let [doubled, notRefused] = [0, 0]
    for (let round = 0; round < rounds; round++) {
      const key = { 'idempotency-key': `post-${round}` }
      const request = { task: 'selftest', input: { steps: 1 + (round % 50) } }
      await Promise.all(Array.from({ length: 50 }, () => stand.person.call('POST', '/v1/jobs', request, key)))
      const [row] = await stand.edge.database.sql('select count(*)::int as n from job')
      if (Number(row?.['n']) !== round + 1) doubled++
      const other = await stand.person.call('POST', '/v1/jobs', { task: 'selftest', input: { steps: 99 } }, key)
      if (other.status !== 409 && other.status !== 422) notRefused++
    }
    return { ok: doubled + notRefused === 0, rounds, requests: rounds * 50, doubled, notRefused }
  } finally {
    await stand.stop()
  }
}

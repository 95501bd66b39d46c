import { seededRandom } from '@kensa/local/postgres/seeded-random'

export const dimensions = 768
/** Directions in which vectors of a cluster vary: embeddings of like images vary in few of their dimensions. */
const latentDimensions = 16
const clusterCount = 400
const clustersOfTenant = 12

export type Tenant = { index: number; orgId: string; first: number; rows: number; clusters: number[] }

export type DataSet = {
  tenants: Tenant[]
  /** All rows, one after another; a tenant's are contiguous. */
  vectors: Float32Array
  /** A vector of the tenant's kind that is not stored. */
  query: (tenant: Tenant) => Float32Array
}

/** Tenants of sizes by a power law, each with images of a few kinds. */
export function makeDataSet(options: { rows: number; tenants: number; exponent: number; seed: number }): DataSet {
  const random = seededRandom(options.seed)
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const matrix = (rows: number, columns: number, scale: number) => Float32Array.from({ length: rows * columns }, () => normal() * scale)
  // Kinds overlap, as those of real embeddings do: an index of far-apart islands would be lost between them.
  const centres = matrix(clusterCount, dimensions, 0.4)
  const spread = matrix(latentDimensions, dimensions, 1 / Math.sqrt(latentDimensions))

  function draw(into: Float32Array, cluster: number): void {
    into.set(centres.subarray(cluster * dimensions, (cluster + 1) * dimensions))
    for (let l = 0; l < latentDimensions; l++) {
      const z = normal()
      for (let d = 0; d < dimensions; d++) into[d] = (into[d] ?? 0) + z * (spread[l * dimensions + d] ?? 0)
    }
    const length = Math.hypot(...into)
    for (let d = 0; d < dimensions; d++) into[d] = (into[d] ?? 0) / length
  }

  const clusterOf = (tenant: Tenant) => tenant.clusters[Math.floor(random() * tenant.clusters.length)] ?? 0
  const vectors = new Float32Array(options.rows * dimensions)
  const tenants: Tenant[] = []
  let first = 0
  for (const [index, rows] of powerLaw(options).entries()) {
    const clusters = Array.from({ length: clustersOfTenant }, () => Math.floor(random() * clusterCount))
    const tenant = { index, orgId: crypto.randomUUID(), first, rows, clusters }
    for (let row = first; row < first + rows; row++) draw(vectors.subarray(row * dimensions, (row + 1) * dimensions), clusterOf(tenant))
    tenants.push(tenant)
    first += rows
  }
  return {
    tenants,
    vectors,
    query: (tenant) => {
      const vector = new Float32Array(dimensions)
      draw(vector, clusterOf(tenant))
      return vector
    },
  }
}

function powerLaw({ rows, tenants, exponent }: { rows: number; tenants: number; exponent: number }): number[] {
  const weights = Array.from({ length: tenants }, (_, rank) => (rank + 1) ** -exponent)
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const sizes = weights.map((weight) => Math.max(1, Math.floor((rows * weight) / sum)))
  sizes[0] = (sizes[0] ?? 0) + rows - sizes.reduce((total, size) => total + size, 0)
  return sizes
}

/** Rows of the k largest inner products within a range, best first: the truth that recall is measured against. */
export function exactNeighbours(vectors: Float32Array, range: { first: number; rows: number }, query: Float32Array, k: number): number[] {
  const best: { row: number; score: number }[] = []
  for (let row = range.first; row < range.first + range.rows; row++) {
    let score = 0
    const at = row * dimensions
    for (let d = 0; d < dimensions; d++) score += (vectors[at + d] ?? 0) * (query[d] ?? 0)
    const last = best[k - 1]
    if (last && score <= last.score) continue
    let place = best.length
    while (place > 0 && (best[place - 1]?.score ?? 0) < score) place--
    best.splice(place, 0, { row, score })
    best.length = Math.min(best.length, k)
  }
  return best.map(({ row }) => row)
}

import { toSql } from 'pgvector'

/** A vector as the text that PostgreSQL casts to `halfvec`. */
export function halfvecText(vector: readonly number[]): string {
  return toSql([...vector]) ?? '[]'
}

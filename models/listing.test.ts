import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { needsOf } from './family-needs.ts'
import { allowedLicences } from './licences.ts'
import { type Listing, listingSchema, readListing } from './listing.ts'
import { packDirectory, packsDirectory } from './pack.ts'
import { tinySiglip2 } from './testing/tiny-siglip2.ts'

const listed: string[] = []
for (const { name } of (await readdir(packsDirectory, { withFileTypes: true })).filter((entry) => entry.isDirectory())) {
  if ((await readdir(packDirectory(name))).includes('listing.json')) listed.push(name)
}

it('lists the packs standard and large', () => {
  expect(listed.sort()).toEqual(['large', 'standard'])
})

it.each(listed)('lists in %s models of families that there is code for, under licences that permit use, each role once', async (name) => {
  const { pack, models, spaces } = await readListing(packDirectory(name))
  expect(pack).toBe(name)
  for (const { role, family, licence } of models) {
    expect(needsOf(family, role), `${family} as ${role}`).toBeDefined()
    expect(allowedLicences, role).toContain(licence)
  }
  expect(spaces[0]?.roles).toEqual(['image', 'text'])
})

it.each(listed)('says in %s nothing that only the hub can know', async (name) => {
  expect(await readFile(join(packDirectory(name), 'listing.json'), 'utf8')).not.toMatch(/sha256|revision|bytes/)
})

it.each<[string, (listing: Listing) => unknown, RegExp]>([
  ['a licence that forbids use', ({ models }) => Object.assign(models[0] ?? {}, { licence: 'AGPL-3.0' }), /licence/],
  [
    'a licence that rules out uses without a word about it',
    ({ models }) => Object.assign(models[0] ?? {}, { licence: 'LicenseRef-SAM' }),
    /LicenseRef-SAM rules out uses, which a note must say/,
  ],
  ['a family without code', ({ models }) => Object.assign(models[0] ?? {}, { family: 'yolo' }), /family/],
  [
    'a role that the family has no code for',
    ({ models }) => Object.assign(models[0] ?? {}, { role: 'masks' }),
    /siglip2 has no code for masks/,
  ],
  [
    'a model that reads without a tokenizer',
    ({ models }) => Reflect.deleteProperty(models[1] ?? {}, 'vocabulary'),
    /needs a vocabulary for text/,
  ],
  ['a role twice', ({ models }) => models.push(structuredClone(models[0]) as Listing['models'][number]), /two models have the role image/],
  ['a path that leaves the repository', ({ models }) => Object.assign(models[0]?.variants[0] ?? {}, { path: '../x.onnx' }), /path/],
  [
    'weights in another folder than their graph',
    ({ models }) => Object.assign(models[0]?.variants[0] ?? {}, { data: ['x.onnx_data'] }),
    /weights must lie beside/,
  ],
  ['a space of a model that is not there', ({ spaces }) => spaces[0]?.roles.push('passage'), /names the role passage, which no model has/],
  [
    'a repository that is no owner/name',
    ({ models }) => Object.assign(models[0] ?? {}, { repository: 'https://x.example/a' }),
    /owner\/name/,
  ],
])('refuses %s', (_, spoil, message) => {
  const listing = structuredClone(tinySiglip2)
  spoil(listing)
  expect(() => listingSchema.parse(listing)).toThrow(message)
})

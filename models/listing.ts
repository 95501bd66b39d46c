import { posix } from 'node:path'
import { z } from 'zod'
import { familyNames, needsOf } from './family-needs.ts'
import { allowedLicences, isRestricted } from './licences.ts'
import {
  fileNameSchema,
  identifierSchema,
  memorySchema,
  pictureSchema,
  precisionSchema,
  type Role,
  roleSchema,
  sourceSchema,
} from './manifest.ts'
import { readChecked } from './pack.ts'

const pathSchema = sourceSchema.shape.path
const listedVariantSchema = z.strictObject({
  precision: precisionSchema,
  path: pathSchema,
  /** Weights that the graph keeps in files beside it. */
  data: z.array(pathSchema).min(1).optional(),
})

const listedModelSchema = z
  .strictObject({
    role: roleSchema,
    family: z.enum(familyNames),
    title: z.string().min(1),
    /** SPDX, of these weights; one that rules out uses needs a note. */
    licence: z.enum(allowedLicences),
    /** `owner/name` on the model hub. */
    repository: sourceSchema.shape.repository,
    /** Files of the repository, best first. */
    variants: z.array(listedVariantSchema).min(1),
    /** A tokenizer, or what holds the characters that the model reads. */
    vocabulary: pathSchema.optional(),
    picture: pictureSchema.optional(),
    /** An estimate from the sizes of the weights; a pin measures nothing. */
    memory: memorySchema,
    /** What whoever uses it must know. */
    note: z.string().optional(),
  })
  .superRefine(({ role, family, licence, note, variants, vocabulary }, context) => {
    const complain = (path: string, message: string) => void context.addIssue({ code: 'custom', path: [path], message })
    const needs = needsOf(family, role)
    if (!needs) return complain('role', `${family} has no code for ${role}`)
    if (Boolean(needs.reads) !== (vocabulary !== undefined)) {
      complain('vocabulary', needs.reads ? `${family} reads and so needs a vocabulary for ${role}` : `${family} reads nothing for ${role}`)
    }
    if (isRestricted(licence) && note === undefined) complain('note', `${licence} rules out uses, which a note must say`)
    const precisions = variants.map(({ precision }) => precision)
    if (new Set(precisions).size !== precisions.length) complain('variants', 'a precision is there twice')
    for (const { path, data = [] } of variants) {
      for (const name of [path, ...data].map((file) => packName(role, file))) {
        if (!fileNameSchema.safeParse(name).success) complain('variants', `${name} can't be a name in a pack`)
      }
      // The graph names them by where they lie beside it.
      if (data.some((file) => posix.dirname(file) !== posix.dirname(path))) complain('variants', `weights must lie beside ${path}`)
    }
  })
export type ListedModel = z.infer<typeof listedModelSchema>

const listedSpaceSchema = z.strictObject({
  id: identifierSchema,
  dimensions: z.int().positive(),
  roles: z.array(roleSchema).min(1),
  pooling: z.string(),
  normalisation: z.enum(['unit-length', 'none']),
})

/**
 * A pack of public models before it is pinned: which files of which repositories it wants. What only the hub knows (revisions, sizes,
 * hashes) and what only the graphs know (shapes) is not in it; pinning asks for both and writes the manifest.
 */
export const listingSchema = z
  .strictObject({
    format: z.literal(1),
    pack: z.string().regex(/^[a-z0-9-]+$/),
    title: z.string().min(1),
    models: z.array(listedModelSchema).min(1),
    spaces: z.array(listedSpaceSchema),
  })
  .superRefine(({ models, spaces }, context) => {
    const complain = (path: string, message: string) => void context.addIssue({ code: 'custom', path: [path], message })
    const roles = models.map(({ role }) => role)
    const twice = roles.find((role, i) => roles.indexOf(role) !== i)
    if (twice) complain('models', `two models have the role ${twice}`)
    for (const { id, roles: named } of spaces) {
      for (const role of named) {
        const model = models.find((candidate) => candidate.role === role)
        if (!model) complain('spaces', `the space ${id} names the role ${role}, which no model has`)
        else if (!needsOf(model.family, role)?.embeds)
          complain('spaces', `${model.family} embeds nothing as ${role}, which the space ${id} names`)
      }
    }
  })
export type Listing = z.infer<typeof listingSchema>

/** Reads and checks the listing in a directory; throws PackError (`missing`, `malformed`). */
export const readListing = (directory: string) => readChecked(directory, 'listing.json', listingSchema)

/** What a file of a repository is called in the pack: each model has a folder of its own, in which it keeps its name. */
export const packName = (role: Role, path: string) => `${role}/${posix.basename(path)}`

/** Licences (SPDX) of weights that let anybody do anything with them, a product included, and ask for no more than to be named. */
const permissive = ['Apache-2.0', 'MIT', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'CC0-1.0'] as const

/**
 * Licences that permit a product too, but are no open-source licences: they rule out uses, so whoever runs the model must know them. What they
 * rule out is told wherever a pack with such a model is listed or pinned.
 */
const restrictedLicences = {
  'LicenseRef-SAM': {
    title: 'SAM License (Meta, November 19, 2025)',
    text: 'https://github.com/facebookresearch/sam3/blob/main/LICENSE',
    rulesOut:
      'military, nuclear, espionage and weapons uses, and uses under ITAR or against trade controls; whoever passes the weights on must pass the licence on',
  },
} as const

type RestrictedLicence = keyof typeof restrictedLicences
const restricted = Object.keys(restrictedLicences) as RestrictedLicence[]

export const isRestricted = (licence: string): licence is RestrictedLicence => Object.hasOwn(restrictedLicences, licence)

/** Licences that a model of a listed pack may have: what they permit, a product may do with the weights. */
export const allowedLicences = [...permissive, ...restricted] as const

/** What whoever uses a pack must know of its licences: a line for each that rules out uses. */
export function restrictionLines(expression: string): string[] {
  return expression
    .split(' AND ')
    .filter(isRestricted)
    .map((licence) => {
      const { title, text, rulesOut } = restrictedLicences[licence]
      return `${licence}  ${title} is no open-source licence. It rules out ${rulesOut}: ${text}`
    })
}

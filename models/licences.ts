/** Licences (SPDX) that a model of a listed pack may have: what they permit, a product may do with the weights. */
export const allowedLicences = ['Apache-2.0', 'MIT', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'CC0-1.0'] as const

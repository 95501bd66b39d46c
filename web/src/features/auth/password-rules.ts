/** The bounds that the sign-in service enforces. */
export const passwordChars = { min: 10, max: 128 } as const

/** Who drew a region first. */
export const regionOrigins = ['machine', 'person'] as const
/** `proposed`: nobody has looked at it yet. */
export const regionStates = ['proposed', 'accepted', 'rejected'] as const

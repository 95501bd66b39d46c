/** What becomes of a subject by the decision of its verdict. */
export const stateOfDecision = { accepted: 'accepted', rejected: 'rejected', needs_review: 'proposed' } as const

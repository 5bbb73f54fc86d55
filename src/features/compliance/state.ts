/** How a hoster stands against one clause in force. Null, beside these: nobody has looked or said anything yet. */
export const clauseStates = [
  'met',
  'not-met',
  'not-found',
  'contested',
  'declared',
  'planned',
  'not-checkable',
  'waived',
] as const
export type ClauseState = (typeof clauseStates)[number]

/** What a hoster says of a clause in its self-assessment. */
export const declarations = ['met', 'not-met', 'planned', 'not-concerned'] as const
export type Declared = (typeof declarations)[number]

/** What a ruling says: the hoster meets the clause, does not, or there was nothing in it. */
export const outcomes = ['met', 'not-met', 'unfounded'] as const
export type Outcome = (typeof outcomes)[number]

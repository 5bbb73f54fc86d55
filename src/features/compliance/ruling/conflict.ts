/** What binds somebody to a case: whom it binds neither rules on it, nor deals with it for the coordination. */
const bonds = ['own-hoster', 'author', 'shared-delegate', 'same-owner', 'ruler'] as const
export type Bond = (typeof bonds)[number]

/** Why somebody may not rule on a matter. */
export const conflicts = [...bonds, 'newcomer', 'no-member'] as const
export type Conflict = (typeof conflicts)[number]

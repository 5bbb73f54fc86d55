/** `mandatory` under an open name (`<federation>`) holds once that name is used at all. */
export type Need = 'mandatory' | 'recommended' | 'optional'

type Words = Record<string, string | boolean>

/** Plain text of at most `most` characters. */
export const text = <const K extends string>(key: K, need: Need, most = 1000) =>
  ({ key, need, type: 'text', most }) as const

/** Text that may be said again in other languages: `….en`. */
export const translated = <const K extends string>(key: K, need: Need, most = 1000) =>
  ({ key, need, type: 'translated', most }) as const

/** A value that has no setting of its own. */
export const plain = <const K extends string, const T extends PlainType>(key: K, need: Need, type: T) =>
  ({ key, need, type }) as const

/** One word of a list; `choices` leads from the word to ours, `also` from other words that are understood. */
export const choice = <const K extends string, const C extends Words>(
  key: K,
  need: Need,
  choices: C,
  also: Record<string, C[keyof C]> = {},
) => ({ key, need, type: 'choice', choices, also }) as const

/** Several words of a list. */
export const choices = <const K extends string, const C extends Words>(key: K, need: Need, choices: C) =>
  ({ key, need, type: 'choices', choices, also: {} }) as const

/** Figures by position, the first for January, week 1 or day 1; at most `most`. */
export const figures = <const K extends string>(key: K, most: number) =>
  ({ key, need: 'optional', type: 'figures', most }) as const

export const yesNo = { yes: true, no: false } as const
export const alsoYesNo = { true: true, false: false, oui: true, non: false }

/**
 * `address` is a web address, `chat` one of a chat room too, `reference` may be relative to the file; `date` may be a
 * year or a month; `items` are free words.
 */
export type PlainType =
  | 'address'
  | 'chat'
  | 'reference'
  | 'mail'
  | 'date'
  | 'moment'
  | 'country'
  | 'latitude'
  | 'longitude'
  | 'items'
  | 'slug'
  | 'slugs'
  | 'languages'
  | 'region'
  | 'price'
  | 'area'
  | 'license'

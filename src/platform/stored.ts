import type { Tables } from './database/index.ts'
import type { Key, Values } from './i18n/index.ts'

type Table = keyof Tables

/** What some tables keep of people, why, and for how long: each room says it at its front door. */
export interface StoredOfPeople {
  tables: readonly Table[]
  name: Key
  what: Key
  why: Key
  howLong: Key
  /** Figures of these sentences, taken from the rules themselves. */
  values: Values
}

/** Tables in which nobody's data stand. */
export interface StoredOfNobody {
  tables: readonly Table[]
  ofNobody: true
}

export type Stored = StoredOfPeople | StoredOfNobody

export const isOfPeople = (stored: Stored): stored is StoredOfPeople => !('ofNobody' in stored)

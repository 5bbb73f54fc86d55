import type { Id, Instant, Json } from '../../platform/database/index.ts'
import type { Values } from '../../platform/i18n/index.ts'
import type { Kind, StoppableKind, Way } from './kinds.ts'

declare module '../../platform/database/database.ts' {
  interface Tables {
    notification: NotificationTable
    notificationChoice: NotificationChoiceTable
  }
}

export interface NotificationTable {
  id: Id
  personId: Id
  kind: Kind
  /** Of the site's words. A sentence whose values change gets another key: rows outlive versions of the program. */
  key: string
  values: Json<Values>
  /** An address of the site, without its language. */
  href: string | null
  hosterId: Id | null
  /** By which mail it goes, as its person wanted when it was told. */
  way: Way
  createdAt: Instant
  mailedAt: Instant | null
  readAt: Instant | null
}

export interface NotificationChoiceTable {
  personId: Id
  kind: StoppableKind
  way: Way
}

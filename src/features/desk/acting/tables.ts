import type { Acting } from './acting.ts'

declare module '../../../platform/database/database.ts' {
  interface Tables {
    acting: Acting
  }
}

import type { ApplicationChangeTable, ApplicationTable, ApplicationVersionTable } from './application/tables.ts'

declare module '../../platform/database/database.ts' {
  interface Tables {
    application: ApplicationTable
    applicationChange: ApplicationChangeTable
    applicationVersion: ApplicationVersionTable
  }
}

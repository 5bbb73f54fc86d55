import type { Key } from '../../platform/i18n/index.ts'
import type { Found } from './finding.ts'
import type { Visited } from './visit/visited.ts'

/** One file each under `checks/`: pure, over what a visit brought home. */
export interface Check {
  name: string
  /** What it is called, and how it looks: two sentences. */
  title: Key
  method: Key
  /** One for each subject that it concerns. */
  look(visited: Visited): Found[] | Promise<Found[]>
}

import type { Stored } from '../../platform/stored.ts'
import { applicationStored } from './application/stored.ts'
import { lifeStored } from './life/stored.ts'
import { litterStored } from './litter/stored.ts'
import { reviewStored } from './review/stored.ts'

export const stored: Stored[] = [...applicationStored, ...litterStored, ...reviewStored, ...lifeStored]

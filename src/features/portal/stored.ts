import type { Stored } from '../../platform/stored.ts'
import './tables.ts'

/** Openings are counted by service and day: nothing of who opened. */
export const stored: Stored[] = [{ tables: ['portalKind', 'portalPlace', 'openingDay'], ofNobody: true }]

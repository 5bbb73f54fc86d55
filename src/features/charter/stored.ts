import type { Stored } from '../../platform/stored.ts'
import './tables.ts'

/** Texts of the collective; who wrote them stands in the journal. */
export const stored: Stored[] = [{ tables: ['document', 'documentVersion'], ofNobody: true }]

import { stored as ofJobs } from '../../platform/jobs/index.ts'
import { stored as ofMail } from '../../platform/mail/index.ts'
import type { Stored } from '../../platform/stored.ts'
import { stored as ofContact } from '../contact/index.ts'
import { stored as ofHosters } from '../hosters/index.ts'

/** What every room keeps, in the order in which a visitor cares. */
export const allStored: Stored[] = [...ofContact, ...ofMail, ...ofJobs, ...ofHosters]

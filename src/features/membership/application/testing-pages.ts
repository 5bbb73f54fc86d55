import { paths } from '../../../paths.ts'
import type { TestSite } from '../../../testing.ts'
import { byMachine, findHoster } from '../../hosters/index.ts'
import { addLitter } from '../litter/add-litter.ts'
import { littersOf } from '../litter/queries.ts'
import { datesAround } from '../litter/testing.ts'
import { changeApplication } from './change-application.ts'
import { recordApplication } from './record-application.ts'
import { whole } from './testing.ts'

const number = 900

/** How one applies, and a made-up application for all to read. */
export async function pagesOfApplications(world: TestSite): Promise<Record<string, string>> {
  const { slug } = await recorded(world, 'graine-muette')
  return {
    'becoming a member': paths.join.href(),
    application: paths.application.href({ slug }),
    'sendings of an application': paths.applicationVersions.href({ slug }),
  }
}

/** The same for its people: each step, and what takes it back. */
export async function pagesOfApplicant(world: TestSite, hosterSlug: string): Promise<Record<string, string>> {
  const { id, slug } = await recorded(world, hosterSlug)
  const asked = { reason: 'Un texte **fictif**.', nextStep: 'Renvoyez-le.', expectedAt: '2026-12-01' } as const
  const by = byMachine('test', world.now)
  await changeApplication(world.db, id, { to: 'corrections', ...asked, language: 'fr', partsAsked: ['users'] }, by)
  const step = (step: string) => paths.applicationStep.href({ slug, step })
  return {
    'beginning an application': paths.joinBeginning.href(),
    'one’s own application': paths.application.href({ slug }),
    'dossier, whole': paths.applicationDraft.href({ slug }),
    'dossier, hoster': step('hoster'),
    'dossier, charter': step('charter'),
    'dossier, team': step('team'),
    'dossier, reasons': step('reasons'),
    'dossier, users': step('users'),
    'withdrawal of an application': paths.applicationWithdrawal.href({ slug }),
  }
}

async function recorded(world: TestSite, hosterSlug: string) {
  const { db, now } = world
  const by = byMachine('test', now)
  const known = (await littersOf(db)).some((litter) => litter.number === number)
  if (!known) await addLitter(db, { number, name: {}, dates: datesAround('2026-11-23'), fictional: true }, by)
  const { id: hosterId } = await findHoster(db, hosterSlug)
  return recordApplication(db, { hosterId, litterNumber: number, language: 'fr', dossier: whole }, by)
}

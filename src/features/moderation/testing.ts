import { linksIn, paths } from '../../paths.ts'
import { openTestSite, type TestSite } from '../../testing.ts'
import type { Role } from '../accounts/index.ts'
import { givenPerson } from '../accounts/testing.ts'
import { given } from '../hosters/testing.ts'

export const [fr, en] = [linksIn('fr'), linksIn('en')]
export const reason = 'La présentation vend un produit sans rapport avec le collectif.'
export const why = 'La présentation du Radis copie celle d’un autre hébergeur.'

/** A site with a member and its service, somebody of the coordination, a delegate of the member and a neighbour. */
export async function openModeration() {
  const delegate = { id: '' }
  const hoster = { id: '' }
  const mayActFor = async (_db: unknown, { personId }: { personId: string }, hosterId: string) =>
    personId === delegate.id && hosterId === hoster.id
  const actingFor = async (_db: unknown, hosterId: string) => (hosterId === hoster.id ? [delegate.id] : [])
  const world = await openTestSite({ told: { mayActFor, actingFor } })
  await given.catalogue(world.db)
  const radis = await given.member(world.db, {
    name: 'Radis',
    website: 'https://radis.example',
    contactEmail: 'secret-radis@mail.example',
    description: { fr: 'Nous vendons des montres.', en: 'We sell watches.' },
    backups: { fr: 'Une sauvegarde par nuit.' },
  })
  const pad = await given.service(world.db, radis.id, {
    name: 'Pad du Radis',
    kinds: ['pad'],
    description: { fr: 'Écrire ensemble des montres.' },
    retention: { fr: 'Gardé un mois.' },
  })
  const person = async (name: string, roles: Role[] = []) => (await givenPerson(world.db, { name, roles })).id
  const [camomille, ortie, navet] = [
    await person('Camomille', ['coordination']),
    await person('Ortie'),
    await person('Navet'),
  ]
  hoster.id = radis.id
  delegate.id = ortie
  return {
    world,
    radis,
    pad,
    people: { camomille, ortie, navet },
    subject: { kind: 'hoster', id: radis.id },
    /** Somebody of the coordination decides, now. */
    by: { actor: { kind: 'person', personId: camomille, forHosterId: null } as const, now: world.now },
    coordination: await world.as(camomille),
    delegate: await world.as(ortie),
    neighbour: await world.as(navet),
  }
}

export type Moderated = Awaited<ReturnType<typeof openModeration>>

/** The address of what a page of the coordination led to. */
export const idIn = (answer: Response): string => (answer.headers.get('location') ?? '').split('/').at(-1) ?? ''

export const typed = {
  about: '/fr/hosters/radis',
  problem: 'impersonation',
  explanation: why,
  name: '',
  email: '',
  goodFaith: 'yes',
  website: '',
}

/** Fills in the form five seconds after it was opened, and sends it. */
export async function report(world: TestSite, changes: Record<string, string | string[]> = {}, visitor?: string) {
  const page = await world.get(fr(paths.report.href()))
  world.pass({ seconds: 5 })
  return world.post(fr(paths.report.href()), { ...typed, stamp: stampIn(page), ...changes }, visitor)
}

export const stampIn = (page: string): string => /name="stamp" value="([^"]+)"/.exec(page)?.[1] ?? ''

/** The page of the receipt of a report that was taken. */
export const receiptOf = (answer: Response): string => answer.headers.get('location') ?? ''

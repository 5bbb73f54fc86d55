import type { Id } from '../../../platform/database/index.ts'
import { newStamp } from '../../../platform/stamp.ts'
import type { TestSite } from '../../../testing.ts'
import type { Visitor } from '../../../testing-visitor.ts'
import { givenPerson } from '../../accounts/testing.ts'
import { aChapter, aClause, aContent, givenDocument } from '../../charter/testing.ts'
import { delegateIn, openCrocus } from '../../delegates/testing.ts'
import { given, type HosterGiven } from '../../hosters/testing.ts'
import { found, givenTwoLooks } from '../looking/testing-looks.ts'
import { sealOf } from '../suspicion/take-suspicion.ts'
import '../tables.ts'

export const clauseId = 'respect.trackers'
export const formAt = `/fr/hosters/crocus/suspicion/${clauseId}`
export const text = 'La page d’accueil appelle un service de mesure d’audience.'
export const reasons = 'La page d’accueil appelle bien cet hôte, et l’engagement dit qu’elle n’en appelle aucun.'

const content = aContent({
  chapters: [
    aChapter('respect', [
      aClause(clauseId, { checks: ['third-parties'], sight: 'full' }),
      aClause('respect.accounts'),
      aClause('respect.hearsay', { unconfirmed: true }),
    ]),
  ],
})

/** Crocus under a charter, with Pervenche; Bleuet, another member, with Souci; and Angélique of the coordination. */
export async function openRulings(said: HosterGiven = {}, opening: Parameters<typeof openCrocus>[1] = {}) {
  const { world, hoster: crocus } = await openCrocus(said, opening)
  return { world, db: world.db, crocus, ...(await peopled(world, crocus.id)) }
}

/** The charter, the other hoster and the people, around a hoster that is there. */
export async function peopled(world: TestSite, crocusId: Id) {
  await givenDocument(world.db, { content })
  const bleuet = await given.member(world.db, { name: 'Bleuet', website: 'https://bleuet.example/' })
  const angelique = await givenPerson(world.db, { name: 'Angélique', roles: ['coordination'] })
  return {
    bleuet,
    pervenche: await delegateIn(world, crocusId, 'Pervenche'),
    souci: await delegateIn(world, bleuet.id, 'Souci'),
    angelique: { ...angelique, browser: await world.as(angelique.id) },
  }
}

export type Opened = Awaited<ReturnType<typeof openRulings>>

/** A finding against Crocus that stands, and that it was told of. */
export async function givenFinding({ world, crocus }: Pick<Opened, 'world' | 'crocus'>): Promise<string> {
  const at = world.now.subtract({ hours: 1 }).toString()
  await givenTwoLooks(world.db, crocus.id, { 'third-parties': [found('against')] }, at)
  const { id } = await world.db.selectFrom('finding').select('id').executeTakeFirstOrThrow()
  return id
}

/** Sends the form of a suspicion five seconds after it was opened. */
export async function suspect(
  world: TestSite,
  changes: Record<string, string> = {},
  { visitor = '198.51.100.1', at = formAt, as = null as Pick<Visitor, 'request'> | null } = {},
): Promise<Response> {
  const stamp = newStamp(sealOf(world), world.now)
  world.pass({ seconds: 5 })
  const fields = { stamp, text, email: '', website: '', ...changes }
  if (as === null) return world.post(at, fields, visitor)
  const headers = { 'sec-fetch-site': 'same-origin' }
  return as.request(at, { method: 'POST', body: new URLSearchParams(fields), headers }, visitor)
}

/** Where an answer leads, without where the site stands. */
export const leadsTo = (answer: Response): string =>
  new URL(answer.headers.get('location') ?? '/', 'http://localhost:3000').pathname

export const suspicionsIn = ({ db }: Pick<TestSite, 'db'>) =>
  db.selectFrom('suspicion').selectAll().orderBy('at').orderBy('id').execute()
export const voicesIn = ({ db }: Pick<TestSite, 'db'>) =>
  db.selectFrom('suspicionVoice').selectAll().orderBy('at').orderBy('id').execute()
export const rulingsIn = ({ db }: Pick<TestSite, 'db'>) =>
  db.selectFrom('ruling').selectAll().orderBy('at').orderBy('id').execute()

/** The only suspicion, which must be there. */
export async function oneSuspicion(world: Pick<TestSite, 'db'>) {
  const [row, ...more] = await suspicionsIn(world)
  if (!row || more.length > 0) throw new Error(`${more.length} more than one suspicion, or none`)
  return row
}

/** A suspicion that its hoster answered and the coordination brought to a ruling; with the receipt of who said it. */
export async function givenToRule(opened: Opened, email = '') {
  const { world, pervenche, angelique } = opened
  const receipt = leadsTo(await suspect(world, { email }))
  const { id } = await oneSuspicion(world)
  await pervenche.browser.post(`/fr/hosters/crocus/suspicions/${id}`, { answer: 'Nous avons retiré cet appel.' })
  await angelique.browser.post(`/fr/coordination/suspicions/${id}/ruling`, {})
  return { id, receipt, case: `/fr/coordination/rulings/suspicions/${id}` }
}

/** Crocus contests what was found; gives the contest and its case. */
export async function givenContest(opened: Opened) {
  const findingId = await givenFinding(opened)
  const reason = 'Cet hôte est le nôtre, sous un autre nom.'
  const at = `/fr/hosters/crocus/diagnosis/${findingId}/contest/${clauseId}`
  const page = leadsTo(await opened.pervenche.browser.post(at, { reason }))
  const id = page.split('/').at(-1) ?? ''
  return { id, findingId, page, case: `/fr/coordination/rulings/contests/${id}` }
}

/** The form of a ruling, filled by somebody of Bleuet. */
export const ruling = ({ bleuet }: Pick<Opened, 'bleuet'>, changes: Record<string, string> = {}) => ({
  ...{ outcome: 'not-met', reasons, hoster: bleuet.id, name: 'Souci', free: 'yes' },
  ...changes,
})

/** Somebody of Bleuet rules; gives the ruling's own page. */
export async function givenRuling(opened: Opened, at: string, changes: Record<string, string> = {}) {
  const answer = await opened.souci.browser.post(at, ruling(opened, changes))
  if (answer.status !== 303) throw new Error(`no ruling: ${answer.status} ${await answer.text()}`)
  const page = leadsTo(answer)
  return { page, id: page.split('/').at(-1) ?? '' }
}

export async function mailsTo(world: TestSite, recipient: string) {
  return (await world.mails()).filter((mail) => mail.recipient === recipient)
}

/** What the journal says of these kinds, by verb and who may read it. */
export async function journaled({ db }: Pick<TestSite, 'db'>): Promise<string[]> {
  const rows = await db
    .selectFrom('journalEntry')
    .select(['verb', 'visibility'])
    .where('subjectKind', 'in', ['finding-reply', 'contest', 'suspicion', 'ruling'])
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map(({ verb, visibility }) => `${verb} (${visibility})`)
}

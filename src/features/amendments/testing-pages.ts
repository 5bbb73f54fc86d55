import { paths } from '../../paths.ts'
import { dayIn } from '../../platform/clock.ts'
import type { Id } from '../../platform/database/index.ts'
import type { TestSite } from '../../testing.ts'
import { givenPerson } from '../accounts/testing.ts'
import { memberStanding } from '../decisions/index.ts'
import { givenDelegate } from '../delegates/testing.ts'
import { findHoster } from '../hosters/index.ts'
import { begun, carried, changeClause, propose, proposed } from './testing.ts'

const clauses = {
  'open.free-software': { 'text.fr': 'Tout ce qu’il offre tourne avec des logiciels libres, sans exception.' },
  'transparent.backups': { level: 'required' },
}

/** A proposal that is discussed, in its second version, and one that made-up hosters vote on. */
export async function pagesOfAmendments(world: TestSite): Promise<Record<string, string>> {
  const { id } = await givenPerson(world.db, { name: 'Sarriette' })
  const browser = await world.as(id)
  const proposal = await proposed(browser, clauses, { 'title.fr': 'Sans exception' })
  await changeClause(browser, `${proposal}/draft`, 'open.formats', { 'text.fr': 'Il offre des formats ouverts.' })
  await propose(browser, `${proposal}/draft`, { note: 'Les formats aussi.' })
  const slug = proposal.split('/')[3] ?? ''
  return {
    amendments: paths.amendments.href(),
    'an amendment': paths.amendment.href({ slug }),
    'a clause of an amendment': paths.amendmentClause.href({ slug, document: 'charter', clause: 'open.free-software' }),
    'first version of an amendment': paths.amendmentVersion.href({ slug, number: '1' }),
    'second version of an amendment': paths.amendmentVersion.href({ slug, number: '2' }),
    ...(await votedOn(world)),
  }
}

async function votedOn(world: TestSite): Promise<Record<string, string>> {
  const { id: hosterId, slug, fictional, periods } = await findHoster(world.db, 'brin-d-ortie')
  if (memberStanding({ fictional, periods }, dayIn('Europe/Paris', world.now), true) === null) return {}
  const person = await givenPerson(world.db, { name: 'Capucine des amendements' })
  await givenDelegate(world.db, { personId: person.id, hosterId })
  const browser = await world.as(person.id)
  const proposal = await proposed(
    browser,
    { 'solidary.fair-price': { level: 'recommended' } },
    { 'title.fr': 'Un vote', fictional: 'yes' },
  )
  await carried({ id: hosterId, slug, personId: person.id, browser }, proposal)
  return { 'an amendment that is voted on': paths.amendment.href({ slug: proposal.split('/')[3] ?? '' }) }
}

/** The pages of who writes: a draft with its forms, and what carries it to the vote. */
export async function pagesOfWriting(world: TestSite, personId: Id, hoster: string): Promise<Record<string, string>> {
  const browser = await world.as(personId)
  const draft = await begun(browser, { 'title.fr': 'Un brouillon' })
  await changeClause(browser, draft, 'open.free-software', { 'text.fr': 'Des logiciels libres.' })
  await browser.post(`${draft}/charter/order`, { do: 'drop open.formats' })
  await browser.post(`${draft}/charter/foreword`, { 'title.fr': 'La charte', 'foreword.fr': 'Bienvenue.' })
  await browser.post(`${draft}/link`, { do: 'make' })
  const slug = draft.split('/')[3] ?? ''
  const [, token = ''] = /invitation\/([\w-]{22})/.exec(await browser.get(draft)) ?? []
  const where = { slug, document: 'charter' }
  const open = await proposed(
    browser,
    { 'open.free-software': { 'text.fr': 'Autre chose.' } },
    { 'title.fr': 'Autrement' },
  )
  return {
    'new amendment': paths.amendmentAdd.href(),
    'a draft of an amendment': paths.amendmentDraft.href({ slug }),
    'head of an amendment': paths.amendmentHead.href({ slug }),
    'a document in a draft': paths.amendmentDocument.href(where),
    'a clause in a draft': paths.amendmentClauseEdit.href({ ...where, clause: 'open.free-software' }),
    'a chapter in a draft': paths.amendmentChapter.href({ ...where, chapter: 'open' }),
    'a foreword in a draft': paths.amendmentForeword.href(where),
    'a new clause in a draft': paths.amendmentClauseAdd.href({ ...where, chapter: 'open' }),
    'invitation to write': paths.amendmentInvitation.href({ slug, token }),
    'own amendment': paths.amendment.href({ slug: open.split('/')[3] ?? '' }),
    'carrying an amendment': paths.amendmentCarry.href({ slug: open.split('/')[3] ?? '' }),
    'tasks of a hoster': paths.hosterTasks.href({ slug: hoster }),
  }
}

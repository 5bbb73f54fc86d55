import { paths } from '../../paths.ts'
import { type Id, newId } from '../../platform/database/index.ts'
import type { TestSite } from '../../testing.ts'
import { givenPerson } from '../accounts/testing.ts'
import { charterInForce, clausesOf } from '../charter/index.ts'
import { findHoster } from '../hosters/index.ts'
import { hideText } from '../moderation/index.ts'
import { answerTopic } from './answer-topic.ts'
import { beginTopic } from './begin-topic.ts'
import { closeTopic } from './close-topic.ts'
import { findAnswer } from './queries.ts'

const text =
  'Un texte **fictif**, avec [un lien](https://potager.example), et une liste :\n\n- un\n- deux\n\n# Un titre'

/** Where visitors talk about a clause: one answer is hidden, one was written for a hoster, in another language. */
export async function pagesOfTalk(world: TestSite): Promise<Record<string, string>> {
  const { about, slug } = await talkIn(
    world,
    await someone(world, 'Estragon'),
    'potager-numerique',
    'Une question fictive',
  )
  return {
    discussions: paths.discussions.href(),
    'discussions of a clause': paths.discussions.href({}, { about }),
    'a discussion': paths.discussion.href({ slug }),
  }
}

/** The same for who writes there, and the forms: for the coordination, which acts for the hoster too. */
export async function pagesOfTalkers(world: TestSite, personId: Id, hosterSlug: string) {
  const { db, now } = world
  const long = 'Une autre question fictive sur cet engagement, assez longue pour se couper quelque part'
  const { about, slug } = await talkIn(world, personId, hosterSlug, long)
  const own = { slug, number: '0' }
  const closed = await talkIn(world, personId, hosterSlug, 'Une discussion fictive et close')
  const by = { actor: { kind: 'person', personId, forHosterId: null } as const, now }
  await closeTopic(db, { topicId: closed.id, reason: 'La question est réglée.', language: 'fr' }, by)
  return {
    'beginning a discussion': paths.discussionAdd.href({}, { about }),
    'which discussion': paths.discussionAdd.href(),
    'one’s own discussion': paths.discussion.href({ slug }),
    'a closed discussion': paths.discussion.href({ slug: closed.slug }),
    'correcting a text': paths.discussionAnswerEdit.href(own),
    'erasing a text': paths.discussionAnswerErasure.href(own),
    'closing a discussion': paths.discussionClosing.href({ slug }),
  }
}

async function talkIn(world: TestSite, personId: Id, hosterSlug: string, title: string) {
  const { db, now } = world
  const charter = await charterInForce(db, '2026-11-23')
  const [clause] = charter ? clausesOf(charter.content) : []
  if (!charter || !clause) throw new Error('no charter has force')
  const about = paths.clause.href({ slug: charter.document.slug, clause: clause.id })
  const by = (id: Id) => ({ actor: { kind: 'person', personId: id, forHosterId: null } as const, now })
  const { id, slug } = await beginTopic(db, by(personId), { about, title, text, language: 'fr' })
  const answer = async (who: Id, said: { text: string; language: 'fr' | 'en'; forHosterId: Id | null }) =>
    answerTopic(db, { topicId: id, once: newId(), ...said }, by(who))
  const other = await someone(world, 'Sarriette')
  const hidden = await answer(other, { text: 'Un texte fictif à masquer.', language: 'fr', forHosterId: null })
  const isDelegate = await db.selectFrom('delegation').select('id').where('personId', '=', personId).executeTakeFirst()
  const forHosterId = isDelegate ? (await findHoster(db, hosterSlug)).id : null
  await answer(personId, { text: 'A *fictional* text.', language: 'en', forHosterId })
  const subject = { kind: 'topic-answer', id: (await findAnswer(db, id, hidden)).id }
  const reason = 'Ce texte fictif montre ce que devient un texte masqué.'
  const hiding = { actor: { kind: 'machine', name: 'test' } as const, now }
  await hideText(db, { subject, field: 'answer', hosterId: null, reason }, hiding)
  return { about, id, slug }
}

const someone = async ({ db }: TestSite, name: string) =>
  (await givenPerson(db, { name, email: `${newId()}@mail.example` })).id

import { paths } from '../../paths.ts'
import type { RefusalStatus } from '../../platform/errors.ts'
import { everyone, pages, type Request, readQuery, refusalOf } from '../../platform/web/index.ts'
import type { FilledForm } from '../../ui/filled-form.ts'
import { respond } from '../../ui/respond.tsx'
import { personIn, signedIn, unkept } from '../accounts/index.ts'
import { answerTopic } from './answer-topic.ts'
import { topicFeed } from './feed.ts'
import { followTopic, unfollowTopic } from './follow-topic.ts'
import { AnswerForm, readBounded } from './forms.ts'
import { FrozenPage } from './pages/frozen-page.tsx'
import { TopicPage } from './pages/topic-page.tsx'
import { numberIn, topicIn } from './policies.ts'
import { answersOf, beginningOf, findAnswer } from './queries.ts'
import { refusedWith } from './refused-form.ts'
import { aboutIn, blankWriting, doingIn } from './seen-by.ts'
import { addressed, anchorOf, pageBefore, type Topic } from './topic.ts'
import { onceOf, writerSaid } from './writing.ts'

export const topicRoutes = pages()

topicRoutes.get(paths.discussion, everyone, async (c) => {
  const { view } = c.var
  const topic = await topicIn(c)
  const name = addressed(topic)
  const ending = c.env.format === 'atom' ? '.atom' : ''
  // A title that is hidden is not read in an address either.
  if (name !== c.req.param('slug')) return c.redirect(view.to(paths.discussion.href({ slug: name })) + ending, 302)
  if (topic.frozen) return respond(c, <FrozenPage view={view} frozen={topic.frozen} />)
  if (ending !== '') return topicFeed(c, topic)
  const { after = 0 } = readQuery(paths.discussion.schema, c.req.url)
  return topicPage(c, topic, after)
})

topicRoutes.post(paths.discussionAnswers, signedIn, async (c) => {
  const { db, now } = c.var
  const topic = await topicIn(c)
  const form = await readBounded(c, AnswerForm)
  let number = 0
  const refusal = await refusalOf(c, async () => {
    if (!form.ok) throw refusedWith(form.errors)
    const { as, once, ...said } = form.values
    const { actor, forHosterId } = await writerSaid(c, as)
    const answer = { topicId: topic.id, ...said, forHosterId, once: onceOf(c, once) }
    number = await answerTopic(db, answer, { actor, now })
  })
  if (!refusal) return c.redirect(placeOf(c, topic, number), 303)
  const filled = { values: form.typed, errors: refusal.errors }
  return topicPage(c, await topicIn(c), pageBefore(topic.answers), filled, refusal.status)
})

topicRoutes.get(paths.discussionAnswer, everyone, async (c) => {
  const topic = await topicIn(c)
  const { number } = await findAnswer(c.var.db, topic.id, numberIn(c))
  return c.redirect(placeOf(c, topic, number), 302)
})

topicRoutes.post(paths.discussionFollowing, signedIn, async (c) => {
  const topic = await topicIn(c)
  await followTopic(c.var.db, { topicId: topic.id, personId: personIn(c).personId }, c.var.now)
  return c.redirect(placeOf(c, topic), 303)
})

topicRoutes.post(paths.discussionFollowingEnd, signedIn, async (c) => {
  const topic = await topicIn(c)
  await unfollowTopic(c.var.db, { topicId: topic.id, personId: personIn(c).personId }, c.var.now)
  return c.redirect(placeOf(c, topic), 303)
})

async function topicPage(c: Request, topic: Topic, after: number, form?: FilledForm, status?: RefusalStatus) {
  const { db, view } = c.var
  const doing = await doingIn(c, topic)
  const shown = {
    topic,
    after,
    about: await aboutIn(c, topic.about),
    beginning: await beginningOf(db, topic.id),
    ...(await answersOf(db, topic.id, after)),
  }
  const filled = form ?? (doing ? blankWriting(c, doing.writer) : { values: {}, errors: [] })
  const page = <TopicPage view={view} {...shown} doing={doing} form={filled} />
  return doing ? unkept(c, page, status) : respond(c, page, status)
}

/** Where a topic stands, or one of its answers on the page that shows it. */
export function placeOf({ var: { view } }: Request, topic: Topic, number?: number): string {
  const after = pageBefore(number ?? 0)
  const href = paths.discussion.href({ slug: addressed(topic) }, after === 0 ? {} : { after })
  return view.to(href) + (number === undefined ? '' : `#${anchorOf({ number })}`)
}

import { paths } from '../../paths.ts'
import type { RefusalStatus } from '../../platform/errors.ts'
import { everyone, pages, type Request, readQuery, refusalOf } from '../../platform/web/index.ts'
import type { FilledForm } from '../../ui/filled-form.ts'
import { respond } from '../../ui/respond.tsx'
import { personIn, signedIn, unkept } from '../accounts/index.ts'
import { ownAddress } from '../moderation/index.ts'
import { beginTopic } from './begin-topic.ts'
import type { About } from './discussed.ts'
import { topicsFeed } from './feed.ts'
import { readBounded, TopicForm } from './forms.ts'
import { AddPage } from './pages/add-page.tsx'
import { ListPage } from './pages/list-page.tsx'
import { WhichPage } from './pages/which-page.tsx'
import { latestTopics } from './queries.ts'
import { refusedForm, refusedWith } from './refused-form.ts'
import { aboutIn, aboutsOf, blankWriting, writerOf } from './seen-by.ts'
import { onceOf, writerSaid } from './writing.ts'

export const listRoutes = pages()

listRoutes.get(paths.discussions, everyone, async (c) => {
  const { db, view } = c.var
  const asked = readQuery(paths.discussions.schema, c.req.url)
  const about = asked.about === undefined ? undefined : await aboutAsked(c, asked.about)
  if (about === 'nothing') return respond(c, <WhichPage view={view} about={asked.about ?? ''} />, 404)
  if (c.env.format === 'atom') return topicsFeed(c, about ?? null)
  const found = await latestTopics(db, { about: about?.address, after: asked.after })
  const abouts = about ? new Map() : await aboutsOf(c, found.topics)
  return respond(c, <ListPage {...{ view, abouts, ...found }} isFirst={!asked.after} about={about ?? null} />)
})

listRoutes.get(paths.discussionAdd, signedIn, async (c) => {
  const { view } = c.var
  const asked = readQuery(paths.discussionAdd.schema, c.req.url).about
  const about = asked === undefined ? 'nothing' : await aboutAsked(c, asked)
  if (about === 'nothing') return unkept(c, <WhichPage view={view} about={asked ?? ''} />, asked ? 404 : 200)
  return addPage(c, about)
})

listRoutes.post(paths.discussionAdd, signedIn, async (c) => {
  const { db, view, now } = c.var
  const asked = readQuery(paths.discussionAdd.schema, c.req.url).about ?? ''
  const about = await aboutAsked(c, asked)
  const form = await readBounded(c, TopicForm)
  let slug = ''
  const refusal = await refusalOf(c, async () => {
    if (about === 'nothing') throw refusedForm('form', 'discussions.about-gone')
    if (!form.ok) throw refusedWith(form.errors)
    const { as, once, ...said } = form.values
    const { actor, forHosterId } = await writerSaid(c, as)
    const { address, hosterId = null } = about
    const topic = { ...said, about: address, aboutHosterId: hosterId, forHosterId, once: onceOf(c, once) }
    slug = (await beginTopic(db, { actor, now }, topic)).slug
  })
  if (!refusal) return c.redirect(view.to(paths.discussion.href({ slug })), 303)
  const shown = about === 'nothing' ? { title: asked, address: asked } : about
  return addPage(c, shown, { values: form.typed, errors: refusal.errors }, refusal.status)
})

async function addPage(c: Request, about: About & { address: string }, form?: FilledForm, status?: RefusalStatus) {
  const writer = await writerOf(c, personIn(c))
  const page = <AddPage view={c.var.view} about={about} form={form ?? blankWriting(c, writer)} writer={writer} />
  return unkept(c, page, status)
}

/** What stands at the address that somebody gave, however they wrote it. */
async function aboutAsked(c: Request, given: string) {
  const [address = ''] = (ownAddress(given.trim(), c.var.site.publicUrl) ?? '').split('?')
  return (await aboutIn(c, address.replace(/(?<=.)\/$/, ''))) ?? 'nothing'
}

import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { BlankState } from '../../../ui/blank-state.tsx'
import { FormatLinks } from '../../../ui/format-links.tsx'
import type { Feed } from '../../../ui/head-links.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import { MarkedIf } from '../../../ui/subject.tsx'
import type { View } from '../../../ui/view.ts'
import type { About } from '../discussed.ts'
import type { Topic } from '../topic.ts'
import { AboutLine, AboutName, aboutWords } from './about-link.tsx'
import { TopicRow } from './topic-row.tsx'

type Standing = About & { address: string }

interface Props {
  view: View
  topics: readonly Topic[]
  hasMore: boolean
  isFirst: boolean
  /** What each is about, by its address; those not public any more are missing. */
  abouts: ReadonlyMap<string, Standing>
  /** The one thing that all of them are about; null: a list of all. */
  about: Standing | null
}

/** Topics, the latest first: all, or those about one page. */
export function ListPage({ view, topics, hasMore, isFirst, abouts, about }: Props) {
  const { t, to } = view
  const words = about && aboutWords(view, about)
  const title = words === null ? t('discussions.title') : t('discussions.about-title', { title: words })
  const asked = about ? { about: about.address } : {}
  const feed: Feed = {
    title,
    type: 'application/atom+xml',
    href: to(paths.discussions.href({}, asked).replace('/discussions', '/discussions.atom')),
  }
  const last = topics.at(-1)
  return (
    <Shell
      view={view}
      title={title}
      description={t('discussions.lead')}
      index={isFirst && !about}
      feeds={[feed]}
      {...(about ? { trail: [{ href: to(paths.discussions.href()), label: t('discussions.title') }] } : {})}
    >
      <PageHead title={title} lead={about ? <AboutLead view={view} about={about} /> : t('discussions.lead')}>
        <p>
          <a class="button outline" href={to(paths.discussionAdd.href({}, asked))} rel="nofollow">
            {t('discussions.begin')}
          </a>
        </p>
      </PageHead>
      <div class="wrap stack">
        {topics.length === 0 && (
          <BlankState drawing="empty" title={t('discussions.none')}>
            <p>{t('discussions.none-text')}</p>
          </BlankState>
        )}
        {topics.length > 0 && (
          <ul class="rows">
            {topics.map((topic) => (
              <TopicRow
                view={view}
                topic={topic}
                about={about ? undefined : <AboutLine view={view} about={abouts.get(topic.about)} />}
              />
            ))}
          </ul>
        )}
        {!isFirst && (
          <p>
            <a href={to(paths.discussions.href({}, asked))}>{t('discussions.latest')}</a>
          </p>
        )}
        {hasMore && last && (
          <p>
            <a href={to(paths.discussions.href({}, { after: last.id, ...asked }))} rel="next">
              {t('discussions.more')}
            </a>
          </p>
        )}
        <FormatLinks view={view} feeds={[feed]} />
      </div>
    </Shell>
  )
}

const AboutLead = ({ view, about }: { view: View; about: Standing }) => (
  <>
    {view.t.rich<Child>('discussions.about-lead', {
      link: (words: Child) => <a href={view.to(about.address)}>{words}</a>,
      title: <AboutName view={view} about={about} />,
    })}
    <MarkedIf view={view} shown={{ fictional: about.fictional ?? false }} />
  </>
)

import type { Child } from 'hono/jsx'
import { ExternalLink } from '../../../ui/external-link.tsx'
import { Pairs } from '../../../ui/facts.tsx'
import { TranslatedText } from '../../../ui/translated-text.tsx'
import type { View } from '../../../ui/view.ts'
import type { CollectiveSettings } from '../../hosters/index.ts'

interface Props {
  view: View
  collective: CollectiveSettings
}

/** The collective in a narrow column: a few facts, and where things stand on the page. */
export function InShort({ view, collective }: Props) {
  const { t } = view
  return (
    <aside class="stack sticky" aria-label={t('about.short')}>
      <Pairs view={view} facts={factsOf(view, collective)} />
      <nav aria-labelledby="on-this-page">
        <h2 id="on-this-page" class="small">
          {t('about.on-this-page')}
        </h2>
        <ul>
          {sectionsOf(view, collective).map(({ id, label }) => (
            <li>
              <a href={`#${id}`}>{label}</a>
            </li>
          ))}
        </ul>
      </nav>
    </aside>
  )
}

function factsOf(view: View, { fullName, founded, sizes, website }: CollectiveSettings) {
  const { t, format } = view
  const latest = sizes.at(-1)
  const facts: { label: string; value: Child }[] = [
    { label: t('about.short-name'), value: <TranslatedText view={view} text={fullName} /> },
  ]
  if (founded) facts.push({ label: t('about.short-founded'), value: format.date(founded) })
  if (latest) {
    const members = t('about.short-members-on', { members: latest.members, date: format.date(latest.date) })
    facts.push({ label: t('about.short-members'), value: members })
  }
  if (website) facts.push({ label: t('about.short-website'), value: <ExternalLink view={view} href={website} /> })
  return facts
}

function sectionsOf({ t }: View, { about, founded, sizes }: CollectiveSettings) {
  const likeness = about?.comparison ? [{ id: 'likeness', label: t('about.likeness-short') }] : []
  return [
    ...(about && about.promises.length > 0 ? [{ id: 'promises', label: t('about.promises-short') }] : []),
    ...likeness,
    ...(about ? [{ id: 'why', label: t('about.why') }] : []),
    { id: 'funding', label: t('about.funding') },
    { id: 'publisher', label: t('about.publisher') },
    { id: 'limits', label: t('about.limits') },
    { id: 'order', label: t('about.order') },
    ...(founded !== null || sizes.length > 0 ? [{ id: 'size', label: t('about.size') }] : []),
  ]
}

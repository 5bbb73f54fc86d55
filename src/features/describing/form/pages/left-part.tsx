import type { Child } from 'hono/jsx'
import type { View } from '../../../../ui/view.ts'
import { type LeftLine, whyLeft } from '../left-lines.ts'
import type { EntryChange } from '../publication.ts'

/** What publishing leaves in the files alone, and why. */
export function LeftPart({ view, entries }: { view: View; entries: readonly EntryChange[] }) {
  const { t } = view
  const all = entries.flatMap(({ name, left }) => left.map((line) => ({ ...line, name })))
  if (all.length === 0) return null
  return (
    <section aria-labelledby="left" class="stack">
      <h2 id="left">{t('drafting.left')}</h2>
      {whyLeft
        .map((why) => ({ why, lines: all.filter((line) => line.why === why) }))
        .filter(({ lines }) => lines.length > 0)
        .map(({ why, lines }) => (
          <>
            <p class="prose">{t(reasons[why])}</p>
            <ul>
              {lines.slice(0, mostListed).map(({ key, name }) => (
                <li>{t.rich<Child>('drafting.left-line', { key: <code>{key}</code>, name: <bdi>{name}</bdi> })}</li>
              ))}
              {lines.length > mostListed && <li>{t('drafting.left-more', { count: lines.length - mostListed })}</li>}
            </ul>
          </>
        ))}
    </section>
  )
}

const mostListed = 50

const reasons = {
  'made-here': 'drafting.left-made-here',
  'own-source': 'drafting.left-own-source',
  unread: 'drafting.left-unread',
} as const satisfies Record<LeftLine['why'], string>

import { paths } from '../../../paths.ts'
import type { View } from '../../../ui/view.ts'
import type { KnownCheck } from '../charter-part.ts'
import type { ClauseInPlace } from '../clauses-of.ts'
import type { ClauseShown } from '../showing/clause-shown.ts'

/** What a machine looks at, and how; or why nothing does. */
export function Checked({
  view: { t },
  clause,
  checks,
}: {
  view: View
  clause: ClauseInPlace
  checks: readonly KnownCheck[]
}) {
  return (
    <section class="prose" aria-labelledby="checks">
      <h2 id="checks">{t('charter.checks')}</h2>
      <p>{t(clause.unconfirmed ? 'charter.unconfirmed' : `charter.sight-${clause.sight}-what`)}</p>
      {!clause.unconfirmed && checks.length > 0 && (
        <ul class="rows">
          {checks.map(({ title, method }) => (
            <li>
              <b>{t(title)}</b>
              <p class="small">{t(method)}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** The clauses before and after it. */
export function Neighbours({ view, slug, found }: { view: View; slug: string; found: ClauseShown }) {
  const { t, to } = view
  const link = (clause: ClauseInPlace, key: 'charter.clause-before' | 'charter.clause-after') => (
    <a class="button outline" href={to(paths.clause.href({ slug, clause: clause.id }))}>
      {t(key, { label: clause.label })}
    </a>
  )
  return (
    <nav class="wrap band row no-print" aria-label={t('charter.neighbours')}>
      {found.before && link(found.before, 'charter.clause-before')}
      {found.after && link(found.after, 'charter.clause-after')}
    </nav>
  )
}

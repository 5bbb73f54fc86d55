import { paths } from '../../../../paths.ts'
import { dayOf } from '../../../../ui/day-of.ts'
import type { View } from '../../../../ui/view.ts'
import type { Diagnosis } from '../../looking/index.ts'
import type { Standing } from '../../standing/index.ts'
import { diagnosisHref, type Whose } from '../whose.ts'

interface Props {
  view: View
  looks: Diagnosis
  whose: Whose
  standing: Standing | null
}

/** How all this came about, and where one reads more. */
export function HowLooked({ view, looks, whose, standing }: Props) {
  const { t, to } = view
  const slug = whose.hoster?.slug
  return (
    <section class="band stack" aria-labelledby="how">
      <h2 id="how">{t('compliance.how')}</h2>
      <p class="prose">{t('compliance.how-told')}</p>
      {looks.lookedAt !== null && (
        <p class="prose">{t('compliance.how-last', { date: dayOf(view, looks.lookedAt) })}</p>
      )}
      <ul class="row no-print">
        <li>
          <a href={to(paths.complianceGuide.href())}>{t('compliance.how-guide')}</a>
        </li>
        {slug !== undefined && (
          <>
            <li>
              <a href={to(paths.declarations.href({ slug }))}>{t('compliance.how-declarations')}</a>
            </li>
            <li>
              <a href={to(paths.evidencePages.href({ slug }))}>{t('compliance.how-pages')}</a>
            </li>
          </>
        )}
        <li>
          <a href={to(paths.charter.href())}>{t('compliance.how-charter')}</a>
        </li>
        {standing?.isPublic && (
          <li>
            <a href={`${to(diagnosisHref(whose))}.json`}>JSON</a>
          </li>
        )}
      </ul>
    </section>
  )
}

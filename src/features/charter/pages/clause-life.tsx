import { paths } from '../../../paths.ts'
import { Timeline } from '../../../ui/timeline.tsx'
import type { View } from '../../../ui/view.ts'
import { WordDifference } from '../../../ui/word-difference.tsx'
import type { ClauseStep } from '../showing/clause-life.ts'
import { isAdopted } from '../version.ts'
import { daysSaid } from './days.tsx'

interface Props {
  view: View
  slug: string
  life: readonly ClauseStep[]
}

/** What became of a clause, version by version. */
export const ClauseLife = ({ view, slug, life }: Props) => (
  <Timeline
    steps={life.map((step) => {
      const { version, became, difference } = step
      const number = String(version.number)
      return {
        title: (
          <a href={view.to(paths.documentVersion.href({ slug, number }))}>
            {view.t('charter.version', { number: version.number })}
          </a>
        ),
        when: daysSaid(view, version),
        note: (
          <>
            {view.t(`charter.life-${became}`)}
            {difference?.level && <> {view.t(`charter.diff-became-${difference.level.after}`)}</>}
            {difference?.text && (
              <>
                {' '}
                <span lang={difference.text.language === view.language ? undefined : difference.text.language}>
                  <WordDifference view={view} words={difference.text.words} />
                </span>
              </>
            )}
          </>
        ),
        todo: !isAdopted(version),
      }
    })}
  />
)

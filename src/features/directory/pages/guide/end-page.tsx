import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { BlankState } from '../../../../ui/blank-state.tsx'
import { Results } from '../../../../ui/results.tsx'
import type { GuideFound } from '../../guide/found.ts'
import { nearText } from '../../near-asked.ts'
import { GuideFrame, type GuideProps } from '../guide-page.tsx'
import { DropOne } from './drop-one.tsx'
import { HosterRow } from './hoster-row.tsx'
import { RightNow } from './right-now.tsx'
import { TalkToSomebody } from './talk-to-somebody.tsx'

export interface EndProps extends GuideProps {
  found: GuideFound
}

/** Who can help: what each has of what is needed, how to reach them, and what works right now. */
export function EndPage(props: EndProps) {
  const { view, answers, found, catalogue } = props
  const { t } = view
  const { hosters } = found
  return (
    <GuideFrame {...props} step="end" title={titleOf(props)} lead={hosters.length > 0 && leadOf(props)}>
      <div class="aside end">
        <div class="stack">
          {hosters.length === 0 && <BlankState drawing="empty" title={t('directory.guide-end-alone')} />}
          {hosters.length > 0 && (
            <Results>
              {hosters.map((hoster) => (
                <HosterRow view={view} catalogue={catalogue} hoster={hoster} />
              ))}
            </Results>
          )}
          {hosters.some(({ isFor }) => isFor === 'unsaid') && (
            <p class="small soft">{t('directory.guide-fit-unsaid')}</p>
          )}
          {found.total > hosters.length && (
            <p>
              <a href={view.to(listOf(props))}>{t('directory.guide-end-all-of-them')}</a>
            </p>
          )}
          {found.complete === 0 && answers.needs.length > 0 && <DropOne {...props} />}
          <RightNow {...props} />
        </div>
        <TalkToSomebody view={view} answers={answers} found={found} />
      </div>
    </GuideFrame>
  )
}

function titleOf({ view, answers, found }: EndProps): string {
  const { t } = view
  if (answers.needs.length === 0) return t('directory.guide-end-no-needs', { count: found.total })
  if (found.complete > 0) return t('directory.guide-end-all', { count: found.complete })
  return found.total > 0 ? t('directory.guide-end-most', { count: found.total }) : t('directory.guide-end-none')
}

function leadOf({ view, answers, found }: EndProps): Child {
  if (found.total === 0) return view.t('directory.guide-end-lead-most')
  return view.t('directory.guide-end-lead', { near: answers.near.state === 'found' ? 'yes' : 'no' })
}

/** The list of hosters with the same answers, to filter on. Nobody is left out for saying nothing of people. */
const listOf = ({ answers: { needs, near } }: EndProps) =>
  paths.hosters.href({}, { offers: needs, near: near.state === 'found' ? nearText(near.place) : undefined })

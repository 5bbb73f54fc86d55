import { paths } from '../../../../paths.ts'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import { Notice } from '../../../../ui/notice.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import type { View } from '../../../../ui/view.ts'
import { at, isOpen, type VersionAsked } from '../../coordinating/asked.ts'
import { isPublic } from '../../version.ts'
import { Days, Decision } from '../days.tsx'
import { lineOf } from '../words.tsx'
import { NextSteps } from './next-steps.tsx'
import { Overview } from './overview.tsx'
import { underDocument } from './trails.ts'
import { TranslationsPart } from './translations-part.tsx'

interface Props {
  view: View
  asked: VersionAsked
  /** The forms of the days, as they were sent and refused. */
  form: FilledForm
  saved: boolean
}

/** One version as it is written: its text piece by piece, its translations, what can be done with it next. */
export function VersionDeskPage({ view, asked, form, saved }: Props) {
  const { t } = view
  const { version, state } = asked
  const title = t('charter.version-of', { title: lineOf(view, version.content.title), number: version.number })
  return (
    <Shell
      view={view}
      title={title}
      wrong={form.errors.length > 0}
      alternates={false}
      trail={underDocument(view, asked)}
      sheets={['charter']}
    >
      <PageHead title={title} lead={t(`charter.state-${state}-now`)}>
        {saved && <Notice kind="good" role="status" title={t('charter.saved')} />}
        <p class="soft">
          <Days view={view} version={version} /> <Decision view={view} version={version} />
        </p>
        <Ways view={view} asked={asked} />
      </PageHead>
      <div class="wrap stack">
        {isOpen(version) && <TranslationsPart view={view} asked={asked} />}
        {isOpen(version) && <Overview view={view} asked={asked} />}
        <NextSteps view={view} asked={asked} form={form} />
      </div>
    </Shell>
  )
}

/** To its public page, to what it changes, to the forms of what is not a clause. */
function Ways({ view: { t, to }, asked }: Pick<Props, 'view' | 'asked'>) {
  const { version, inForce } = asked
  const where = at(asked)
  return (
    <p class="row">
      {isPublic(version) && <a href={to(paths.documentVersion.href(where))}>{t('charter.desk-public-page')}</a>}
      {inForce && inForce.id !== version.id && (
        <a href={to(paths.coordinationVersionDiff.href(where))}>{t('charter.desk-diff')}</a>
      )}
      {isOpen(version) && (
        <>
          <a href={to(paths.coordinationVersionHead.href(where))}>{t('charter.head-title')}</a>
          <a href={to(paths.coordinationVersionText.href(where))}>{t('charter.text-title')}</a>
        </>
      )}
    </p>
  )
}

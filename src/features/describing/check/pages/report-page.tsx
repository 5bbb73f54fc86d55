import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { FictionalMark } from '../../../../ui/fictional-mark.tsx'
import { emptyForm } from '../../../../ui/filled-form.ts'
import { Notice } from '../../../../ui/notice.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import type { View } from '../../../../ui/view.ts'
import { DescriptionPreview } from '../../../directory/index.ts'
import type { Check } from '../check.ts'
import type { Correction } from '../corrections.ts'
import type { Enough } from '../enough.ts'
import type { previewFrom } from '../preview.ts'
import { countsOf } from '../problems.ts'
import { CheckForm } from './check-form.tsx'
import { Corrected } from './corrected.tsx'
import { EnoughList } from './enough-list.tsx'
import { FileReports } from './file-reports.tsx'

interface Props {
  view: View
  check: Check
  corrections: Correction[]
  enough: Enough[]
  preview: ReturnType<typeof previewFrom>
  /** The address that was asked for, to be asked again. */
  address: string | null
}

/** What is wrong with files, what they are good for, and how pages would look. */
export function ReportPage(props: Props) {
  const { view, check, corrections, enough, preview, address } = props
  const { t, to } = view
  return (
    <Shell view={view} title={t('describing.report-title')} trail={trailOf(view)}>
      <PageHead
        title={t('describing.report-title')}
        lead={<Lead view={view} check={check} />}
        mark={isMadeUp(check) && <FictionalMark view={view} />}
      />
      <div class="wrap stack">
        <Contents {...props} />
        <Links view={view} check={check} />
        {enough.length > 0 && <EnoughList view={view} enough={enough} />}
        <FileReports view={view} check={check} corrections={corrections} />
        {corrections.length > 0 && <Corrected view={view} corrections={corrections} />}
        {preview && (
          <section class="stack" aria-labelledby="pages">
            <h2 id="pages">{t('describing.preview-title')}</h2>
            <Notice title={t('describing.preview-mark')}>
              <p>{t('describing.preview-text')}</p>
            </Notice>
            <div class="boxed">
              <DescriptionPreview view={inPreview(view)} {...preview} />
            </div>
          </section>
        )}
        <section class="stack" aria-labelledby="again">
          <h2 id="again">{t('describing.again-title')}</h2>
          <CheckForm view={view} form={{ ...emptyForm, values: { address: address ?? '' } }} />
          <p>
            {t.rich<Child>('describing.again-form', {
              link: (words) => <a href={to(paths.describeForm.href())}>{words}</a>,
            })}
          </p>
        </section>
      </div>
    </Shell>
  )
}

const isMadeUp = ({ files }: Check) =>
  files.some(({ description }) => description.class === 'Organization' && description.fictional)

const trailOf = ({ t, to }: View) => [{ href: to(paths.describe.href()), label: t('describing.title') }]

function Lead({ view: { t }, check }: Pick<Props, 'view' | 'check'>) {
  const counts = countsOf(check.report)
  if (counts.error + counts.warning === 0)
    return <>{t('describing.report-clean', { files: check.files.length, ...counts })}</>
  return <>{t('describing.report-counts', { files: check.files.length, ...counts })}</>
}

/** The parts of a report that may be long. */
function Contents({ view: { t }, check, corrections, enough, preview }: Props) {
  const links = [
    enough.length > 0 && { href: '#enough', label: t('describing.enough-title') },
    check.report.length > 0 && { href: '#remarks', label: t('describing.remarks-title') },
    corrections.length > 0 && { href: '#corrected', label: t('describing.corrected-title') },
    preview !== null && { href: '#pages', label: t('describing.preview-title') },
    { href: '#again', label: t('describing.again-title') },
  ].filter((link) => link !== false)
  return (
    <p class="row no-print">
      {links.map(({ href, label }) => (
        <a href={href}>{label}</a>
      ))}
    </p>
  )
}

const Links = ({ view: { t }, check: { links } }: Pick<Props, 'view' | 'check'>) =>
  links && <p class="small soft">{t('describing.links-asked', { asked: links.asked, left: links.left })}</p>

/** Links between the pages of the preview stay within it; all others have no page to lead to. */
function inPreview(view: View): View {
  const service = /\/services\/preview\/([a-z0-9-]+)/
  return { ...view, to: (href) => `#${service.exec(href)?.[1] ?? 'pages'}` }
}

import { paths } from '../../../../paths.ts'
import { FictionalMark } from '../../../../ui/fictional-mark.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import type { View } from '../../../../ui/view.ts'
import { underHoster } from '../../../../ui/ways-up.ts'
import type { Hoster } from '../../../hosters/index.ts'
import { SaidText } from '../../pages/said-text.tsx'
import type { Reply } from '../reply.ts'
import { ReplyHead } from './replies-part.tsx'
import { FindingSaid } from './reply-form-page.tsx'
import { underDiagnosis } from './under-diagnosis.ts'

/** One answer on a page of its own, with what the finding said then. */
export function ReplyPage({ view, hoster, reply }: { view: View; hoster: Hoster; reply: Reply }) {
  const { t, to } = view
  const { slug, facts, fictional } = hoster
  const title = t('compliance.reply-page-title', { hoster: facts.name })
  return (
    <Shell
      view={view}
      title={title}
      trail={[...underHoster(view, hoster), ...underDiagnosis(view, hoster)]}
      sheets={['charter']}
    >
      <PageHead title={title} mark={fictional && <FictionalMark view={view} />} />
      <div class="wrap stack">
        <FindingSaid view={view} saw={reply.saw} />
        <div class="answer">
          <ReplyHead view={view} hoster={hoster} reply={reply} />
          <SaidText view={view} text={reply.text} language={reply.language} hidden={reply.hidden} />
        </div>
        <p>
          <a href={to(paths.finding.href({ slug, id: reply.findingId }))}>{t('compliance.to-finding')}</a>
        </p>
        <ReportLink view={view} />
      </div>
    </Shell>
  )
}

/** Whoever finds that a text must not stand says so to the coordination. */
export const ReportLink = ({ view: { t, to, address } }: { view: View }) => (
  <p class="small">
    <a href={to(paths.report.href({}, { about: address }))} rel="nofollow">
      {t('compliance.report-text')}
    </a>
  </p>
)

import { paths } from '../../../paths.ts'
import type { Language } from '../../../platform/i18n/index.ts'
import { Markdown } from '../../../ui/markdown.tsx'
import type { View } from '../../../ui/view.ts'
import { Restricted, type Restriction } from '../../moderation/index.ts'

interface Props {
  view: View
  text: string
  language: Language
  /** Why it is not shown. */
  hidden: Restriction | null
  /** Its own address, at which it is reported; null while nobody else reads it. */
  about: string | null
  under?: number
}

/** What somebody wrote, as Markdown of a stranger, with the way to report it; or why it is hidden. */
export function SaidText({ view, text, language, hidden, about, under = 2 }: Props) {
  if (hidden) return <Restricted view={view} restriction={hidden} />
  if (text.trim() === '') return null
  return (
    <>
      <Markdown text={text} language={language} ofStranger under={under} />
      {about !== null && <ReportText view={view} about={about} />}
    </>
  )
}

export const ReportText = ({ view: { t, to }, about }: { view: View; about: string }) => (
  <p class="small no-print">
    <a
      class="quiet"
      href={to(paths.report.href({}, { about }))}
      rel="nofollow"
      aria-label={t('membership.report-this-text')}
    >
      {t('membership.report-text')}
    </a>
  </p>
)

/** Where there is little room: that it is hidden, and where to read why. */
export const HiddenBriefly = ({ view: { t, to }, restriction }: { view: View; restriction: Restriction }) => (
  <p class="small">
    <a href={to(paths.restriction.href({ id: restriction.id }))}>{t('membership.text-hidden')}</a>
  </p>
)

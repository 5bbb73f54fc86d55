import { paths } from '../../../../paths.ts'
import { dayOf } from '../../../../ui/day-of.ts'
import { ExternalLink } from '../../../../ui/external-link.tsx'
import { Missing } from '../../../../ui/missing.tsx'
import type { View } from '../../../../ui/view.ts'
import type { HosterThen, Version } from '../version.ts'
import type { Written } from '../written.ts'

interface Props {
  view: View
  application: Written
  version: Version
}

/** Who applies, in short, as it was when the dossier was sent last. */
export function ApplicationFacts({ view, application, version }: Props) {
  const { t, to } = view
  const { slug, hoster, cleared } = application
  return (
    <>
      <h2>{t('membership.facts-title')}</h2>
      <dl class="pairs">
        <dt>{t('membership.facts-hoster')}</dt>
        <dd>
          <a href={to(paths.hoster.href({ slug: hoster.slug }))}>
            <bdi>{version.hoster.name}</bdi>
          </a>
        </dd>
        {cleared?.how !== 'all' && <Said view={view} hoster={hoster.slug} then={version.hoster} />}
        <dt>{t('membership.facts-sent')}</dt>
        <dd>
          {dayOf(view, version.at)}
          {version.number > 1 && (
            <>
              <br />
              <a href={to(paths.applicationVersions.href({ slug }))}>
                {t('membership.facts-versions', { count: version.number })}
              </a>
            </>
          )}
        </dd>
      </dl>
    </>
  )
}

function Said({ view, hoster, then }: { view: View; hoster: string; then: HosterThen }) {
  const { t, to } = view
  const { website, charter, legalForm } = then
  return (
    <>
      <dt>{t('membership.facts-website')}</dt>
      <dd>{website ? <ExternalLink view={view} href={website} /> : <Missing view={view} />}</dd>
      <dt>{t('membership.facts-legal')}</dt>
      <dd>{legalForm ? t(`directory.legal-${legalForm}`) : <Missing view={view} />}</dd>
      <dt>{t('membership.facts-charter')}</dt>
      <dd>
        <a href={to(assessmentAt(hoster, charter))}>
          {charter ? t('membership.facts-assessment', figuresOf(charter)) : t('membership.facts-assessment-none')}
        </a>
      </dd>
    </>
  )
}

const figuresOf = ({ version, answered, clauses }: NonNullable<HosterThen['charter']>) => ({
  version,
  answered,
  clauses,
})

/** The one that counted then; all of them when none did. */
const assessmentAt = (slug: string, charter: HosterThen['charter']): string =>
  charter?.declarationId
    ? paths.sentDeclaration.href({ slug, id: charter.declarationId })
    : paths.declarations.href({ slug })

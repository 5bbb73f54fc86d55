import { paths } from '../../../../paths.ts'
import { SelectField } from '../../../../ui/field.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import type { View } from '../../../../ui/view.ts'
import type { VersionAsked } from '../../coordinating/asked.ts'
import { isPublic, stateOfVersion, type VersionRow } from '../../version.ts'
import { Days } from '../days.tsx'
import { lineOf } from '../words.tsx'
import { underDocuments } from './trails.ts'

interface Props {
  view: View
  /** With the version from which the next one would be begun. */
  asked: VersionAsked
}

/** One document: its versions, and the beginning of the next. */
export function DocumentDeskPage({ view, asked }: Props) {
  const { t, to } = view
  const { document, version, versions } = asked
  const { slug } = document
  const title = t('charter.document-desk-title', { title: lineOf(view, version.content.title) })
  return (
    <Shell view={view} title={title} alternates={false} trail={underDocuments(view)} sheets={['charter']}>
      <PageHead title={title} lead={t(`charter.kind-${document.kind}-what`)}>
        {versions.some(isPublic) && (
          <p>
            <a href={to(paths.document.href({ slug }))}>{t('charter.desk-public-page')}</a>
          </p>
        )}
      </PageHead>
      <div class="wrap aside end">
        <section aria-labelledby="versions">
          <h2 id="versions">{t('charter.versions')}</h2>
          <ul class="rows">
            {versions.map((each) => (
              <VersionLine view={view} asked={asked} version={each} />
            ))}
          </ul>
        </section>
        <section class="stack" aria-labelledby="begin">
          <h2 id="begin">{t('charter.begin-title')}</h2>
          <p>{t('charter.begin-lead')}</p>
          <Begin view={view} asked={asked} />
        </section>
      </div>
    </Shell>
  )
}

function VersionLine({ view, asked, version }: Props & { version: VersionRow }) {
  const { document, versions, day } = asked
  const state = stateOfVersion(version, versions, day)
  const href = paths.coordinationVersion.href({ slug: document.slug, number: String(version.number) })
  return (
    <li>
      <a href={view.to(href)}>{view.t(`charter.state-${state}-title`, { number: version.number })}</a>
      <p class="small soft">
        <Days view={view} version={version} />
      </p>
    </li>
  )
}

function Begin({ view, asked }: Props) {
  const { t, to } = view
  const { document, version, versions, day } = asked
  const form = { values: { from: String(version.number) }, errors: [] }
  const options = versions.map((each) => ({
    value: String(each.number),
    label: t(`charter.state-${stateOfVersion(each, versions, day)}-option`, { number: each.number }),
  }))
  return (
    <form method="post" action={to(paths.coordinationVersions.href({ slug: document.slug }))} class="stack">
      <SelectField view={view} form={form} name="from" label={t('charter.begin-from')} options={options} />
      <p>
        <button class="button" type="submit">
          {t('charter.begin')}
        </button>
      </p>
    </form>
  )
}

import { paths } from '../../../paths.ts'
import { ExternalLink } from '../../../ui/external-link.tsx'
import { Notice, type NoticeKind } from '../../../ui/notice.tsx'
import type { View } from '../../../ui/view.ts'
import { comingIn, type DocumentShown, inForceBeside, stateIn } from '../showing/shown.ts'
import type { VersionRow, VersionState } from '../version.ts'
import { Days, Decision } from './days.tsx'

interface Props {
  view: View
  shown: DocumentShown
}

const kinds: Record<VersionState, NoticeKind> = {
  draft: 'wait',
  proposed: 'wait',
  adopted: 'wait',
  'in-force': 'good',
  replaced: 'former',
  withdrawn: 'former',
}

/** Whether this version has force, since when and by which decision; what it is a paraphrase of; what may come. */
export const Standing = ({ view, shown }: Props) => {
  const { version } = shown
  const state = stateIn(shown, version)
  return (
    <Notice kind={kinds[state]} title={view.t(`charter.state-${state}-title`, { number: version.number })}>
      <p>
        <Days view={view} version={version} /> <Decision view={view} version={version} />
      </p>
      {version.isParaphrase && <Paraphrase view={view} href={version.officialUrl} />}
      {!version.isParaphrase && version.officialUrl && (
        <p>
          <ExternalLink view={view} href={version.officialUrl}>
            {view.t('charter.official-text')}
          </ExternalLink>
        </p>
      )}
      <OtherOnes view={view} shown={shown} />
    </Notice>
  )
}

const Paraphrase = ({ view, href }: { view: View; href: string | null }) => (
  <p>
    {view.t('charter.paraphrase')}{' '}
    {href && (
      <ExternalLink view={view} href={href}>
        {view.t('charter.official-text')}
      </ExternalLink>
    )}
  </p>
)

/** The way to the version in force, and to those that are discussed. */
function OtherOnes({ view, shown }: Props) {
  const { t, to } = view
  const { document, version } = shown
  const { slug } = document
  const present = inForceBeside(shown)
  const diff = (before: VersionRow, after: VersionRow) =>
    to(paths.documentDiff.href({ slug, before: String(before.number), after: String(after.number) }))
  return (
    <>
      {present && (
        <p>
          <a href={to(paths.document.href({ slug }))}>{t('charter.read-in-force', { number: present.number })}</a>
          {' · '}
          <a href={present.number < version.number ? diff(present, version) : diff(version, present)}>
            {t('charter.compare-in-force')}
          </a>
        </p>
      )}
      {!present &&
        comingIn(shown)
          .filter(({ id }) => id !== version.id)
          .map((coming) => (
            <p>
              <a href={diff(version, coming)}>
                {t(`charter.coming-${coming.adoptedOn ? 'adopted' : 'proposed'}`, { number: coming.number })}
              </a>
            </p>
          ))}
    </>
  )
}

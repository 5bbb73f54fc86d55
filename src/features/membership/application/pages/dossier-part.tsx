import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { ExternalLink } from '../../../../ui/external-link.tsx'
import { Markdown } from '../../../../ui/markdown.tsx'
import { Missing } from '../../../../ui/missing.tsx'
import type { View } from '../../../../ui/view.ts'
import type { Clearance } from '../application.ts'
import type { Dossier } from '../dossier.ts'

interface Props {
  view: View
  dossier: Dossier
  cleared: { at: string; how: Clearance } | null
  /** The hoster of the register that is named as mentor. */
  mentor: { slug: string; name: string } | null
}

/** The dossier by its chapters, as it was sent last. */
export function DossierPart({ view, dossier, cleared, mentor }: Props) {
  const { t } = view
  if (cleared?.how === 'all') return <p>{t('membership.cleared-all')}</p>
  const text = (words: string) => ({ view, language: dossier.language, words })
  return (
    <>
      <Chapter view={view} name="team">
        {cleared ? <p>{t('membership.cleared-persons')}</p> : <Team view={view} dossier={dossier} />}
      </Chapter>
      <Chapter view={view} name="reasons">
        <Text {...text(dossier.reasons)} />
        {dossier.brings && (
          <>
            <h4>{t('membership.shown-brings')}</h4>
            <Text {...text(dossier.brings)} />
          </>
        )}
        <Links view={view} dossier={dossier} mentor={mentor} />
      </Chapter>
      <Chapter view={view} name="users">
        <Text {...text(dossier.users)} />
        <h4>{t('membership.field-prices')}</h4>
        <Text {...text(dossier.prices)} />
      </Chapter>
    </>
  )
}

const Chapter = ({ view, name, children }: { view: View; name: 'team' | 'reasons' | 'users'; children: Child }) => (
  <section class="stack" aria-labelledby={`chapter-${name}`}>
    <h3 id={`chapter-${name}`}>{view.t(`membership.chapter-${name}`)}</h3>
    {children}
  </section>
)

const Text = ({ view, language, words }: { view: View; language: Dossier['language']; words: string }) =>
  words === '' ? <Missing view={view} /> : <Markdown text={words} language={language} under={4} ofStranger />

/** People stand here under the name that they gave, with what they said to that. */
const Team = ({ view, dossier: { people, team, contact, language } }: Pick<Props, 'view' | 'dossier'>) => (
  <>
    <Text view={view} language={language} words={people} />
    {team.length > 0 && (
      <ul>
        {team.map(({ name, does, consent }) => (
          <li>
            <bdi>{name}</bdi>
            {does && (
              <>
                {' · '}
                <bdi lang={language}>{does}</bdi>
              </>
            )}
            <br />
            <span class="small soft" lang={language}>
              <bdi>{view.t('membership.consent-said', { consent })}</bdi>
            </span>
          </li>
        ))}
      </ul>
    )}
    {contact && <p>{view.t.rich<Child>('membership.shown-contact', { contact: <bdi>{contact}</bdi> })}</p>}
  </>
)

function Links({ view, dossier: { links, mentor }, mentor: known }: Omit<Props, 'cleared'>) {
  const { t, to } = view
  return (
    <>
      {links.length > 0 && (
        <>
          <h4>{t('membership.field-links')}</h4>
          <ul>
            {links.map((href) => (
              <li>
                <ExternalLink view={view} href={href} />
              </li>
            ))}
          </ul>
        </>
      )}
      {mentor && (
        <p>
          {t('membership.shown-mentor')}{' '}
          {known ? (
            <a href={to(paths.hoster.href({ slug: known.slug }))}>
              <bdi>{known.name}</bdi>
            </a>
          ) : (
            <bdi>{mentor}</bdi>
          )}
        </p>
      )}
    </>
  )
}

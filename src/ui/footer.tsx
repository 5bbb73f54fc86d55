import { paths } from '../paths.ts'
import { Walker } from './art/walker.tsx'
import { ExternalLink } from './external-link.tsx'
import { hole, keptAround } from './kept-parts.ts'
import { otherLanguages } from './masthead.tsx'
import type { View } from './view.ts'

interface Column {
  title: string
  links: { href: string; label: string }[]
}

/** The ground under each page: where else to go, what this site owes its visitors (AGPL 13: its source). */
export const Footer = keptAround(
  20,
  ({ view: { language, collective } }: Props) => `${language} ${collective.website}`,
  Ground,
  OtherLanguages,
)

interface Props {
  view: View
}

/** It is the same under every page, but for the links to the page in other languages. */
function Ground({ view }: Props) {
  const { t, collective } = view
  return (
    <footer class="foot">
      <Walker />
      <div class="wrap">
        <div class="columns">
          {columnsOf(view).map(({ title, links }) => (
            <div>
              <h2>{title}</h2>
              <ul>
                {links.map(({ href, label }) => (
                  <li>
                    <a href={href}>{label}</a>
                  </li>
                ))}
                {title === t('ui.foot-understand') && collective.website && (
                  <li>
                    <ExternalLink view={view} href={collective.website}>
                      {t('ui.foot-collective')}
                    </ExternalLink>
                  </li>
                )}
              </ul>
            </div>
          ))}
          <div>
            <h2>{t('ui.foot-languages')}</h2>
            <ul>{hole}</ul>
          </div>
        </div>
        <p class="last">{t('ui.foot-no-tracking')}</p>
      </div>
    </footer>
  )
}

function OtherLanguages({ view }: Props) {
  return (
    <>
      {otherLanguages(view).map(({ language, name, href }) => (
        <li>
          <a href={href} hreflang={language} lang={language}>
            {name}
          </a>
        </li>
      ))}
    </>
  )
}

function columnsOf({ t, to }: View): Column[] {
  return [
    {
      title: t('ui.foot-find'),
      links: [
        { href: to(paths.services.href()), label: t('ui.foot-services') },
        { href: to(paths.hosters.href()), label: t('ui.foot-hosters') },
        { href: to(paths.map.href()), label: t('ui.foot-map') },
        { href: to(paths.kinds.href()), label: t('ui.foot-kinds') },
        { href: to(paths.alternatives.href()), label: t('ui.foot-alternatives') },
        { href: to(paths.softwareList.href()), label: t('ui.foot-software') },
      ],
    },
    {
      title: t('ui.foot-understand'),
      links: [
        { href: to(paths.guide.href()), label: t('ui.foot-guide') },
        { href: to(paths.charter.href()), label: t('ui.foot-charter') },
        { href: to(paths.documents.href()), label: t('ui.foot-documents') },
        { href: to(paths.status.href()), label: t('ui.foot-status') },
        { href: to(paths.about.href()), label: t('ui.foot-about') },
        { href: to(paths.journal.href()), label: t('ui.foot-journal') },
      ],
    },
    {
      title: t('ui.foot-take-part'),
      links: [
        { href: to(paths.join.href()), label: t('ui.foot-join') },
        { href: to(paths.discussions.href()), label: t('ui.foot-discussions') },
        { href: to(paths.decisions.href()), label: t('ui.foot-decisions') },
        { href: to(paths.meetings.href()), label: t('ui.foot-meetings') },
        { href: to(paths.amendments.href()), label: t('ui.foot-amendments') },
        { href: to(paths.contact.href()), label: t('ui.foot-contact') },
        { href: to(paths.describe.href()), label: t('ui.foot-describe') },
        { href: to(paths.embedding.href()), label: t('ui.foot-embedding') },
        { href: to(paths.openData.href()), label: t('ui.foot-open-data') },
      ],
    },
    {
      title: t('ui.foot-site'),
      links: [
        { href: to(paths.legal.href()), label: t('ui.foot-legal') },
        { href: to(paths.report.href()), label: t('ui.foot-report') },
        { href: to(paths.accessibility.href()), label: t('ui.foot-accessibility') },
        { href: to(paths.privacy.href()), label: t('ui.foot-privacy') },
        { href: to(paths.ownDiagnosis.href()), label: t('ui.foot-own-diagnosis') },
        { href: paths.common.source.href(), label: t('ui.foot-source') },
      ],
    },
  ]
}

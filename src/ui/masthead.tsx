import { linksIn, paths } from '../paths.ts'
import { inLanguage } from '../platform/i18n/index.ts'
import { Awning } from './art/awning.tsx'
import { Logo } from './art/logo.tsx'
import { hole, keptAround } from './kept-parts.ts'
import { TranslatedText } from './translated-text.tsx'
import type { View } from './view.ts'

/** The roof of each page: name, menu, the same page in the other languages. On a phone the menu is a popover. */
export const Masthead = keptAround(100, keyOf, Roof, Inside)

function keyOf({ view: { language, collective, address } }: Props): string {
  const tagline = inLanguage(collective.tagline, language)
  const current = menu.map(({ href }) => currency(address, href))
  return [language, collective.name, tagline?.language, tagline?.text, ...current].join('\n')
}

interface Props {
  view: View
}

/** It is the same over every page of a section, but for the page's other languages and the way to one's account. */
function Roof({ view }: Props) {
  const { t, collective } = view
  return (
    <>
      <Awning />
      <div class="wrap masthead">
        <a class="brand" href={view.to(paths.home.href())}>
          <Logo />
          <span>
            <b>
              <bdi>{collective.name}</bdi>
            </b>
            <small>
              <TranslatedText view={view} text={collective.tagline} />
            </small>
          </span>
        </a>
        <button class="menu-button" type="button" popovertarget="menu">
          {t('ui.menu')}
        </button>
        <nav class="menu" id="menu" popover="auto" aria-label={t('ui.menu-label')}>
          <ul>
            {menu.map(({ href, name }) => (
              <li>
                <a href={view.to(href)} aria-current={currency(view.address, href)}>
                  {t(name)}
                </a>
              </li>
            ))}
            {hole}
          </ul>
        </nav>
      </div>
    </>
  )
}

function Inside({ view }: Props) {
  const account = view.person ? paths.account.href() : paths.signIn.href()
  return (
    <>
      <li>
        <a href={view.to(account)} rel="nofollow" aria-current={currency(view.address, account)}>
          {view.t(view.person ? 'ui.menu-account' : 'ui.menu-sign-in')}
        </a>
      </li>
      {otherLanguages(view).map(({ language, name, href }) => (
        <li class="other">
          <a href={href} hreflang={language} lang={language}>
            {name}
          </a>
        </li>
      ))}
    </>
  )
}

/** The other languages of the site, each under its own name, leading to the page one is on. */
export const otherLanguages = (view: View) =>
  view.collective.languages
    .filter((language) => language !== view.language)
    .map((language) => ({ language, name: ownName(language), href: linksIn(language)(view.address) }))

const menu = [
  { href: paths.services.href(), name: 'ui.menu-services' },
  { href: paths.hosters.href(), name: 'ui.menu-hosters' },
  { href: paths.portal.href(), name: 'ui.menu-portal' },
  { href: paths.map.href(), name: 'ui.menu-map' },
  { href: paths.status.href(), name: 'ui.menu-status' },
  { href: paths.charter.href(), name: 'ui.menu-charter' },
  { href: paths.guide.href(), name: 'ui.menu-guide' },
  { href: paths.about.href(), name: 'ui.menu-about' },
] as const

/** The page itself, a page under it, or neither. */
function currency(address: string, href: string): 'page' | 'true' | undefined {
  const path = address.split('?')[0] ?? ''
  // The charter is one of the documents: its short address leads there.
  if (href === paths.charter.href()) return path.startsWith(paths.documents.href()) ? 'true' : undefined
  if (path === href) return 'page'
  return path.startsWith(`${href}/`) ? 'true' : undefined
}

const ownNames = new Map<string, string>()

function ownName(language: string): string {
  const known = ownNames.get(language) ?? nameOf(language)
  ownNames.set(language, known)
  return known
}

function nameOf(language: string): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}

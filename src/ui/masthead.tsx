import { linksIn, paths } from '../paths.ts'
import { languages } from '../platform/i18n/index.ts'
import { Awning } from './art/awning.tsx'
import { Logo } from './art/logo.tsx'
import { TranslatedText } from './translated-text.tsx'
import type { View } from './view.ts'

/** The roof of each page: name, menu, the same page in the other languages. On a phone the menu is a popover. */
export function Masthead({ view }: { view: View }) {
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
            {menuOf(view).map(({ href, label }) => (
              <li>
                <a href={view.to(href)} aria-current={currency(view.address, href)}>
                  {label}
                </a>
              </li>
            ))}
            {otherLanguages(view).map(({ language, name, href }) => (
              <li class="other">
                <a href={href} hreflang={language} lang={language}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </>
  )
}

/** The other languages of the site, each under its own name, leading to the page one is on. */
export const otherLanguages = (view: View) =>
  languages
    .filter((language) => language !== view.language)
    .map((language) => ({ language, name: ownName(language), href: linksIn(language)(view.address) }))

const menuOf = ({ t }: View) => [
  { href: paths.services.href(), label: t('ui.menu-services') },
  { href: paths.hosters.href(), label: t('ui.menu-hosters') },
  { href: paths.map.href(), label: t('ui.menu-map') },
  { href: paths.guide.href(), label: t('ui.menu-guide') },
  { href: paths.about.href(), label: t('ui.menu-about') },
]

/** The page itself, a page under it, or neither. */
function currency(address: string, href: string): 'page' | 'true' | undefined {
  const path = address.split('?')[0] ?? ''
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

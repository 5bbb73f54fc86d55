import type { Answer } from '../../software/index.ts'
import type { Reason } from '../health.ts'
import { hostOf, pageOf } from './page.ts'

/** Why a page that came with success is no service: nobody set one up there, the name was sold, it is being mended. */
export function nobodyHome(
  answer: Answer,
): Extract<Reason, 'default-page' | 'parked' | 'empty-page' | 'upkeep'> | null {
  const { title, text } = pageOf(answer)
  const beginning = text.slice(0, 6000)
  if (parkingHosts.test(hostOf(answer)) || parkingMarks.test(beginning) || parkingWords.test(beginning)) return 'parked'
  if (welcomeTitles.test(title) || welcomeWords.test(beginning)) return 'default-page'
  if (text.trim() === '') return 'empty-page'
  if (upkeep.test(title)) return 'upkeep'
  return null
}

/** Front pages of web servers and hosting panels that nobody replaced. */
const welcomeTitles =
  /^(welcome to nginx|welcome to openresty|apache2? .*default page|apache http server test page|test page for the (apache|nginx|http)|http server test page|iis windows|iis7|it works!?$|caddy works|welcome to caddy|plesk|default (web ?site|parallels|plesk)|domain default page|website is ready|welcome to (the )?ispconfig|welcome to your new (site|website)|cpanel|index of \/|site en construction|f[ée]licitations\s?! votre (domaine|site))/i
const welcomeWords =
  /<h1>\s*it works!\s*<\/h1>|<h1>welcome to (nginx|openresty)!?<\/h1>|\/cgi-sys\/defaultwebpage\.cgi|this is the default (web ?page|welcome page|server vhost)|congratulations! your caddy server|votre h[ée]bergement (web )?est (bien )?install[ée]/i

const parkingHosts =
  /(^|\.)(sedoparking\.com|parkingcrew\.net|bodis\.com|dan\.com|afternic\.com|hugedomains\.com|above\.com|domainmarket\.com|undeveloped\.com|uniregistry\.com)$/
const parkingMarks =
  /sedoparking\.com|parkingcrew\.net|bodis\.com|d38psrni17bvxu\.cloudfront\.net|img\.sedoparking|hugedomains\.com|window\.park\s*=|data-adblockkey=/i
const parkingWords =
  /this domain (name )?(is|may be) for sale|domain is parked|buy this domain|domaine? (name )?(has|a) expir|(nom de )?domaine est (à vendre|réservé|gar[ée])|ce domaine est à vendre|domain (has )?expired/i

const upkeep =
  /^(?=.{0,80}$).*\b(maintenance|under construction|scheduled downtime|be right back|we('|’|&#39;)ll be back)\b/i

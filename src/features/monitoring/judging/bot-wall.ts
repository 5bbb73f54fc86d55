import type { Answer } from '../../software/index.ts'
import { pageOf } from './page.ts'

/** Whether a protection against robots answers in the place of the service. People usually pass it. */
export function isBotWall(answer: Answer): boolean {
  const { status, headers } = answer
  if (headers.get('cf-mitigated') === 'challenge' || headers.get('x-amzn-waf-action') === 'challenge') return true
  const { title, text } = pageOf(answer)
  if (titles.test(title) || marks.test(text)) return true
  return status >= 400 && guardians.test(`${headers.get('server') ?? ''} ${title}`) && guarded.has(status)
}

/** Pages that ask for a proof of work, or to wait, whatever their status. */
const titles =
  /^(just a moment|attention required!|making sure you('|&#39;|’)re not a bot|checking (your|you are)|ddos-guard|vercel security checkpoint|one moment, please|bot verification|access denied \| .*cloudflare)/i

/** Scripts and addresses that only such pages have. */
const marks =
  /\/cdn-cgi\/challenge-platform\/|cf-browser-verification|\.within\.website\/x\/cmd\/anubis|_incapsula_resource|captcha-delivery\.com|\/\.well-known\/(?:\.git\.gammaspectra\.live|go-away)|haproxy-protection|bunkerweb antibot|sucuri_cloudproxy_js/i

const guardians = /cloudflare|ddos-guard|sucuri|imperva|akamai|bunkerweb|haproxy-protection/i
const guarded = new Set([401, 403, 405, 406, 429, 503])

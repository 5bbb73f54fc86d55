import type { Fetched, Outbound } from '../../../platform/outbound/index.ts'
import { programOf, questionAddress } from '../../software/index.ts'
import type { Seen } from '../health.ts'
import type { LookSeen, LookTarget } from '../watching/means.ts'
import { Asking, textOf } from './evidence.ts'

const wish = { beginning: true, maxBytes: 65_536, timeoutMs: 8000 }

/** Which program answers, in which version: by its own document, by NodeInfo, or by what its pages say made them. */
export async function lookAtVersion(outbound: Outbound, target: LookTarget): Promise<LookSeen> {
  const asking = new Asking()
  const ask = async (address: string) => {
    const fetched = await outbound.fetch(address, wish)
    asking.note(fetched)
    return fetched
  }
  const seen = (await byItself(target, ask)) ?? (await byNodeInfo(target, ask)) ?? (await byGenerator(target, ask))
  const cost = { requests: asking.requests, bytes: asking.bytes }
  return { look: 'version', ...cost, state: seen ? 'good' : 'unknown', seen: seen ?? {} }
}

type Ask = (address: string) => Promise<Fetched>

async function byItself({ program, address }: LookTarget, ask: Ask): Promise<Seen | null> {
  const known = programOf(program)
  for (const check of known?.checks ?? []) {
    const fetched = await ask(questionAddress(known ?? {}, address, check.path))
    if (!fetched.ok) return null
    const judged = check.judge({ ...fetched, text: textOf(fetched.body) })
    if ((judged.is === 'this' || judged.is === 'this-ill') && judged.version !== null)
      return { from: 'health', software: program, version: judged.version }
    if (judged.is === 'this') return null
  }
  return null
}

async function byNodeInfo({ address }: LookTarget, ask: Ask): Promise<Seen | null> {
  const { origin } = new URL(address)
  const links: unknown = Reflect.get(jsonOf(await ask(`${origin}/.well-known/nodeinfo`)), 'links')
  const addresses = (Array.isArray(links) ? links : []).flatMap((link: unknown) => {
    const href: unknown = typeof link === 'object' && link !== null ? Reflect.get(link, 'href') : null
    return typeof href === 'string' && URL.parse(href)?.origin === origin ? [href] : []
  })
  const last = addresses.at(-1)
  if (last === undefined) return null
  const software: unknown = Reflect.get(jsonOf(await ask(last)), 'software')
  if (typeof software !== 'object' || software === null) return null
  const name: unknown = Reflect.get(software, 'name')
  const version: unknown = Reflect.get(software, 'version')
  return typeof name === 'string' && typeof version === 'string'
    ? { from: 'nodeinfo', software: short(name), version: short(version) }
    : null
}

async function byGenerator({ address }: LookTarget, ask: Ask): Promise<Seen | null> {
  const fetched = await ask(address.replace(/\{name\}.*$/, ''))
  if (!fetched.ok || fetched.status !== 200) return null
  const text = textOf(fetched.body).slice(0, 32_768)
  const meta = /<meta\s[^>]{0,200}\bname=["']?generator["']?[^>]{0,300}>/i.exec(text)?.[0] ?? ''
  const said = /\bcontent=["']([^"']{1,100})["']/i.exec(meta)?.[1]
  if (said === undefined) return null
  const [, name = said, version = null] = /^(.*?)\s+v?(\d[\w.+-]*)/.exec(said) ?? []
  return { from: 'generator', software: short(name), version: version === null ? null : short(version) }
}

function jsonOf(fetched: Fetched): object {
  try {
    const json: unknown = fetched.ok && fetched.status === 200 ? JSON.parse(textOf(fetched.body)) : null
    return typeof json === 'object' && json !== null ? json : {}
  } catch {
    return {}
  }
}

const short = (text: string) =>
  text
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
    .slice(0, 60)

import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { KeptParts } from '../kept-parts.ts'
import { coats, face, head } from './coats.tsx'
import { type Drawing, drawn } from './drawn.ts'
import { findingSigns } from './finding-signs.tsx'
import { healthSigns } from './health-signs.tsx'
import { keeping } from './kinds/keeping.tsx'
import { running } from './kinds/running.tsx'
import { showing } from './kinds/showing.tsx'
import { talking } from './kinds/talking.tsx'
import { together } from './kinds/together.tsx'
import { writing } from './kinds/writing.tsx'
import { paw, pin } from './marks.tsx'
import { signs } from './signs.tsx'
import { counter, hiddenKitten, roofKitten, roofs } from './stalls.tsx'

export const kinds = { ...writing, ...talking, ...keeping, ...together, ...showing, ...running }

export type KindIconName = keyof typeof kinds
export type SignName = keyof typeof signs
export type HealthName = keyof typeof healthSigns
export type FindingSign = keyof typeof findingSigns

/** Every shared drawing by its id. An id holds `_`, which no slug does: it never meets an anchor of a page. */
const symbols = new Map<string, Drawing>([
  ...named('i', '0 0 16 16', signs),
  ...named('s', '0 0 16 16', healthSigns),
  ...named('f', '0 0 16 16', findingSigns),
  ...named('k', '0 0 48 48', kinds),
  ...named('c', '0 0 40 38', mapValues(coats, wornBy)),
  ...named('r', '0 4 120 148', roofs),
  ...named('b', '0 4 120 148', { counter, kitten: hiddenKitten, sleeper: roofKitten }),
  ...named('m', '0 0 24 24', { paw }),
  ['h_head', drawn(<g id="h_head">{head}</g>)],
  ['h_face', drawn(<g id="h_face">{face}</g>)],
  ['h_in', drawn(<clipPath id="h_in">{head}</clipPath>)],
  ['m_pin', drawn(<g id="m_pin">{pin}</g>)],
])

const idAt = /[a-z]_[a-z0-9-]+/y
const kept = new KeptParts(1000)

/** The shared drawings that a piece of page uses, with those that these use: nothing else is sent. */
export function Symbols({ usedBy }: { usedBy: string }) {
  const found = collect(usedBy, new Set())
  if (found.size === 0) return null
  const ids = [...found].sort()
  const [drawings = ''] = kept.of(ids.join(), () => (
    <svg width="0" height="0" class="hidden" aria-hidden="true">
      <defs>{ids.map((id) => symbols.get(id))}</defs>
    </svg>
  ))
  return raw(drawings)
}

function collect(text: string, found: Set<string>): Set<string> {
  for (let at = text.indexOf('#') + 1; at > 0; at = text.indexOf('#', at) + 1) {
    // Most others are apostrophes: `&#39;`.
    if (text[at + 1] !== '_') continue
    idAt.lastIndex = at
    const id = idAt.exec(text)?.[0]
    const symbol = id === undefined || found.has(id) ? undefined : symbols.get(id)
    if (id === undefined || symbol === undefined) continue
    found.add(id)
    collect(String(symbol), found)
  }
  return found
}

function named(letter: string, viewBox: string, drawings: Record<string, Child>): [string, Drawing][] {
  return Object.entries(drawings).map(([name, drawing]) => {
    const id = `${letter}_${name}`
    return [
      id,
      drawn(
        <symbol id={id} viewBox={viewBox}>
          {drawing}
        </symbol>,
      ),
    ]
  })
}

/** Fur first, shifted by a plate’s miss, then the coat cut by the head, then the ink of the face. */
function wornBy(coat: Child) {
  return (
    <>
      <use class="fur" href="#h_head" x="1.2" y="1" />
      {coat && <g clip-path="url(#h_in)">{coat}</g>}
      <use href="#h_face" />
    </>
  )
}

function mapValues<T, U>(record: Record<string, T>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]))
}

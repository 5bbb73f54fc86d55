import { isIP } from 'node:net'
import type { Guard } from './connect.ts'
import { publicName } from './names.ts'
import type { NamesFound } from './outbound.ts'
import { reasonOf } from './unreached.ts'

const most = 20

/** What the names of a resolver's answer are, as far as they can be names. */
export async function namesFound(text: string, ask: (name: string) => Promise<string[]>): Promise<NamesFound> {
  const name = publicName(text)
  return name === null ? { ok: false, reason: 'not-public' } : answered(ask(name))
}

/** Addresses to which nobody may go from here are not asked about either: their names are of a network of our own. */
export async function reverseNamesOf({ names, mayReach }: Guard, address: string): Promise<NamesFound> {
  if (isIP(address) === 0 || address.includes('%') || !mayReach(address)) return { ok: false, reason: 'not-public' }
  return answered(names.reverse(address))
}

async function answered(asked: Promise<string[]>): Promise<NamesFound> {
  try {
    const names = (await asked).map((name) => name.replace(/\.$/, '').toLowerCase())
    return { ok: true, names: [...new Set(names.filter((name) => isName.test(name)))].slice(0, most) }
  } catch (error) {
    return { ok: false, reason: reasonOf(error) }
  }
}

/** As far as it can be shown: whoever runs a reverse zone writes there what they like. */
const isName = /^[a-z0-9_-][a-z0-9_.-]{0,252}$/

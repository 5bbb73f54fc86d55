import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { bundle } from '../tools/build.ts'
import { type Load, load } from './load.ts'

const seconds = 4
const address = '/fr/services?kind=pad&access=none'

/**
 * One page as three visitors get it, in one run: signed in (its session is read anew, the page is rendered anew),
 * signed out (the page is kept), and a constant answer of the same bytes. With one account, and with many.
 */
export async function accountsBench(words: string[]): Promise<object> {
  const sizes = words.length > 0 ? words.map(Number) : [1, 10_000]
  const measured: object[] = []
  for (const people of sizes) measured.push(await measure(people))
  return { page: measured }
}

async function measure(people: number): Promise<object> {
  const root = join(import.meta.dirname, '..')
  await bundle({ 'accounts-server': 'bench/accounts-server.ts' }, join(root, 'build'))
  const server = fork(join(root, 'build/accounts-server.mjs'), [address, String(people)], { execArgv: [] })
  const [told] = await once(server, 'message')
  const { site, bare, cookie } = toldBy(told)
  const asked = (port: number, at: string, as?: string) => async () => {
    await load(port, at, 1, as)
    return load(port, at, seconds, as)
  }
  const plain = await asked(bare, address)()
  const out = await asked(site, address)()
  const signedIn = await asked(site, address, cookie)()
  const account = await asked(site, '/fr/account', cookie)()
  server.kill()
  const of = (load: Load) => Math.round((1000 * load.requestsPerSecond) / plain.requestsPerSecond) / 1000
  return {
    people,
    requestsPerSecond: {
      bare: plain.requestsPerSecond,
      signedOut: out.requestsPerSecond,
      signedIn: signedIn.requestsPerSecond,
      account: account.requestsPerSecond,
    },
    ratioToBare: { signedOut: of(out), signedIn: of(signedIn), account: of(account) },
    signedInToSignedOut: Math.round((1000 * signedIn.requestsPerSecond) / out.requestsPerSecond) / 1000,
  }
}

/** Safe: the server's one message. */
const toldBy = (message: unknown) => message as { site: number; bare: number; cookie: string }

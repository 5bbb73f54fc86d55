import type { Browser } from 'playwright-core'
import type { Clock } from '../../../../platform/clock.ts'
import type { Log } from '../../../../platform/log.ts'
import { type LookMeans, lookAtPage } from './look-at-page.ts'
import { type LookInBrowser, notRun } from './seen-in-browser.ts'
import { SharedBrowser } from './shared-browser.ts'

export interface OurBrowser {
  lookWith(means: Omit<LookMeans, 'clock' | 'patienceMs'>): LookInBrowser
  close(): Promise<void>
}

/** How long it waits for the next page before it is closed: it needs a lot of memory. */
const idleMs = 30_000

/**
 * Nothing of it reaches the network by itself: no name is found, a proxy that nobody runs stands before every address,
 * and what speaks without a proxy is switched off. Requests that we know of are answered by us (`lookAtPage`).
 */
const closedDoors = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=http://0.0.0.0:9',
  '--proxy-bypass-list=<-loopback>',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--disable-quic',
  '--dns-prefetch-disable',
  '--no-pings',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-gpu',
  '--disable-features=SpeculationRules,Prerender2,PreloadMediaEngagementData,OptimizationHints,MediaRouter',
]

/** No program of a page may hold more than this, in MB: a window that wants more breaks alone. */
const memory = '--js-flags=--max-old-space-size=256'

interface Opening {
  chromium: string
  /** False: without Chromium's sandbox, as whoever runs the site asked in so many words. */
  sandbox: boolean
  clock: Clock
  log: Log
  patienceMs: number
  isRoot?: boolean
}

/** A browser that is started when the first page waits for it, and closed when none did for a while. */
export function openBrowser(opening: Opening): OurBrowser {
  const { chromium, sandbox, clock, log, patienceMs, isRoot = process.getuid?.() === 0 } = opening
  if (sandbox && isRoot) return refused(log)
  const shared = new SharedBrowser(() => start(chromium, sandbox), idleMs)
  const failed = (message: string) => log('browser-failed', { message })
  return {
    lookWith: (means) => async (page) => {
      if (means.allowance.isUsedUp) return notRun(page, 'too-many')
      try {
        const look = await shared.use((browser) => lookAtPage(browser, page, { ...means, clock, patienceMs }))
        if (!look.isUsable) failed(`it broke at ${page.url}`)
        return look
      } catch (error) {
        failed(error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : '')
        return notRun(page, 'crash')
      }
    },
    close: () => shared.close(),
  }
}

/** Chromium has no sandbox for root: a page that breaks out of it would own the machine. */
function refused(log: Log): OurBrowser {
  let isSaid = false
  return {
    lookWith: () => async (page) => {
      const message = 'Chromium is not started as root: run as another user, or see CHROMIUM_SANDBOX in .env.example'
      if (!isSaid) log('browser-refused', { message })
      isSaid = true
      return notRun(page, 'sandbox')
    },
    close: async () => {},
  }
}

async function start(executablePath: string, chromiumSandbox: boolean): Promise<Browser> {
  const { chromium } = await import('playwright-core')
  return chromium.launch({ executablePath, args: [...closedDoors, memory], chromiumSandbox, timeout: 20_000 })
}

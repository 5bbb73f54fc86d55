import type { Clock } from '../../../platform/clock.ts'
import type { LookAtHealth, LookOncePerDay } from '../watching/means.ts'
import { lookAtCertificate } from './certificate.ts'
import { Asking } from './evidence.ts'
import { lookOverHttp } from './http.ts'
import { lookAtRedirect } from './https.ts'
import { lookOverIpv6 } from './ipv6.ts'
import { lookAtNames } from './names.ts'
import { lookAtPresentation } from './presentation.ts'
import { Robots } from './robots.ts'
import { lookAtVersion } from './version.ts'

/** All ways of looking at services, for as long as the program runs: what servers said of robots is remembered. */
export function openProbes(clock: Clock): { lookAtHealth: LookAtHealth; lookOncePerDay: LookOncePerDay } {
  const robots = new Robots()
  return {
    lookAtHealth: (outbound, target) => lookOverHttp(outbound, target, { robots, now: clock() }),
    async lookOncePerDay(outbound, target) {
      if (await robots.refuses(outbound, target.address, clock(), new Asking())) return []
      if (!target.measured) return [await lookAtPresentation(outbound, target)]
      // One after the other: they all go to the same host.
      return [
        await lookAtNames(outbound, target),
        await lookAtCertificate(outbound, target, clock()),
        await lookAtRedirect(outbound, target),
        await lookOverIpv6(outbound, target),
        await lookAtVersion(outbound, target),
      ]
    },
  }
}

import type { HealthState } from '../health.ts'

/** The shapes of the seven states on the grid of 16, for a picture that has no style: the ground, and what is cut. */
export const badgeSigns: Record<HealthState, { ground: string; cut: string }> = {
  up: { ground: 'M8 1a7 7 0 1 0 0 14A7 7 0 1 0 8 1z', cut: 'M4.5 8.3l2.5 2.7 4.5-5.5' },
  degraded: { ground: 'M8 1.2l7.3 13.3H.7z', cut: 'M8 6v4M8 12.3v.1' },
  challenged: { ground: 'M1 2.5h14v11H1z', cut: 'M1 8h14M5.5 2.5V8M10.5 8v5.5' },
  refused: { ground: 'M5 1h6l4 4v6l-4 4H5l-4-4V5z', cut: 'M4.5 8h7' },
  down: { ground: 'M8 .3L15.7 8 8 15.7.3 8z', cut: 'M5.7 5.7l4.6 4.6M10.3 5.7l-4.6 4.6' },
  maintenance: { ground: 'M4.2 1.5h7.6L15.5 8l-3.7 6.5H4.2L.5 8z', cut: 'M6 5v6M10 5v6' },
  unknown: {
    ground: 'M8 1a7 7 0 1 0 0 14A7 7 0 1 0 8 1z',
    cut: 'M6 6.3c.3-2.3 4.2-2.1 4 .2-.2 1.4-2 1.3-2 2.9M8 11.6v.1',
  },
}

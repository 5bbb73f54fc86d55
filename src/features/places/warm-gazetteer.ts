import { nearestTown } from './nearest-town.ts'
import { resolvePlace } from './resolve-place.ts'

/** Reads the gazetteer and makes its indexes, some 100 ms in all, so that no visitor waits for it. */
export function warmGazetteer(): void {
  resolvePlace('Brest')
  resolvePlace('29200')
  nearestTown(48, 2)
}

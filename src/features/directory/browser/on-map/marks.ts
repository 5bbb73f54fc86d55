import type { Point } from './box.ts'

/** Something that the server put at a point: a head with its label, the name of a place. */
export interface Mark {
  element: Element
  at: Point
  /** `size` 1 is as the server drew it. */
  draw(size: number): void
}

export function marksOf(svg: SVGSVGElement): Mark[] {
  return [...svg.querySelectorAll('[class^="for-"] g[transform]')].flatMap((element): Mark[] => {
    const [x, y, scale = 1] =
      element
        .getAttribute('transform')
        ?.match(/-?[\d.]+/g)
        ?.map(Number) ?? []
    if (x === undefined || y === undefined) return []
    const draw = (size: number) =>
      element.setAttribute('transform', `translate(${x} ${y}) scale(${(scale * size).toFixed(3)})`)
    return [{ element, at: { x, y }, draw }]
  })
}

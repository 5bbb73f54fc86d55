import { type Box, between, centredOn, holds, middleOf, moved, nearness, type Point, zoomed } from './on-map/box.ts'
import { fingers } from './on-map/fingers.ts'
import { marksOf } from './on-map/marks.ts'

// The map works by its links alone. Here one may also pinch, drag, turn the wheel with Ctrl, and press + − 0 on it.
for (const map of document.querySelectorAll<HTMLElement>('.map')) enhance(map)

function enhance(map: HTMLElement): void {
  const svg = map.querySelector('svg')
  const reset = map.querySelector<HTMLButtonElement>('button')
  if (!svg || !reset) return
  const { x, y, width, height } = svg.viewBox.baseVal
  const whole: Box = { x, y, width, height }
  const marks = marksOf(svg)
  let seen = whole
  /** Where a glide ends: keys pressed on the way go on from there. */
  let aim = whole
  let gliding = 0

  function show(box: Box): void {
    seen = box
    const near = nearness(seen, whole)
    svg?.setAttribute('viewBox', [seen.x, seen.y, seen.width, seen.height].map((each) => each.toFixed(1)).join(' '))
    // Heads and letters keep their size while the land grows.
    for (const mark of marks) mark.draw(1 / near)
    // A finger scrolls the page until there is something to drag.
    map.style.touchAction = near > 1 ? 'none' : 'pan-x pan-y'
    if (reset) reset.disabled = near === 1
  }

  function jump(to: Box): void {
    cancelAnimationFrame(gliding)
    aim = to
    show(to)
  }

  function glide(to: Box): void {
    cancelAnimationFrame(gliding)
    aim = to
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      show(to)
      return
    }
    const [from, began] = [seen, performance.now()]
    const step = (now: number) => {
      const share = Math.min(1, Math.max(0, (now - began) / 180))
      show(between(from, to, share))
      if (share < 1) gliding = requestAnimationFrame(step)
    }
    gliding = requestAnimationFrame(step)
  }

  const perPixel = () => seen.width / svg.clientWidth
  function pointAt({ clientX, clientY }: { clientX: number; clientY: number }): Point {
    const { left, top } = svg?.getBoundingClientRect() ?? { left: 0, top: 0 }
    return { x: seen.x + (clientX - left) * perPixel(), y: seen.y + (clientY - top) * perPixel() }
  }

  map.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      jump(zoomed(seen, whole, Math.exp(-event.deltaY / 200), pointAt(event)))
    },
    { passive: false },
  )

  map.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === '+' || event.key === '=') glide(zoomed(aim, whole, 1.6, middleOf(aim)))
    else if (event.key === '-') glide(zoomed(aim, whole, 1 / 1.6, middleOf(aim)))
    else if (event.key === '0') glide(whole)
    else return
    event.preventDefault()
  })

  reset.addEventListener('click', () => {
    glide(whole)
    svg.querySelector('a')?.focus({ preventScroll: true })
  })

  // Whoever walks through the heads by keyboard sees the one that is reached.
  map.addEventListener('focusin', ({ target }) => {
    const mark = marks.find(({ element }) => target instanceof Element && target.contains(element))
    if (mark && !holds(aim, mark.at)) glide(centredOn(aim, whole, mark.at))
  })

  fingers(map, {
    drag: (across, down) => jump(moved(seen, whole, -across * perPixel(), -down * perPixel())),
    pinch: (factor, at) => jump(zoomed(seen, whole, factor, pointAt(at))),
    canDrag: () => seen !== whole && nearness(seen, whole) > 1,
  })
  show(whole)
}

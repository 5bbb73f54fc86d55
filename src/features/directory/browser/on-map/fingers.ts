export interface Moves {
  drag(across: number, down: number): void
  pinch(factor: number, at: { clientX: number; clientY: number }): void
  canDrag(): boolean
}

const threshold = 6

/** One pointer drags, two pinch. What was a drag is no click on the head under it. */
export function fingers(map: HTMLElement, { drag, pinch, canDrag }: Moves): void {
  const down = new Map<number, PointerEvent>()
  let began: PointerEvent | undefined
  let isDragging = false
  map.addEventListener('dragstart', (event) => event.preventDefault())
  map.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return
    down.set(event.pointerId, event)
    began = event
    isDragging = false
  })
  map.addEventListener('pointermove', (event) => {
    const before = down.get(event.pointerId)
    if (!before || !began) return
    const [other] = [...down.values()].filter(({ pointerId }) => pointerId !== event.pointerId)
    if (other) pinch(gap(event, other) / Math.max(1, gap(before, other)), middleOf(event, other))
    else if (!canDrag() || (!isDragging && gap(began, event) < threshold)) return
    else drag(event.clientX - before.clientX, event.clientY - before.clientY)
    if (!isDragging) map.setPointerCapture(event.pointerId)
    isDragging = true
    down.set(event.pointerId, event)
  })
  for (const end of ['pointerup', 'pointercancel'] as const)
    map.addEventListener(end, ({ pointerId }) => void down.delete(pointerId))
  map.addEventListener(
    'click',
    (event) => {
      if (!isDragging) return
      event.preventDefault()
      event.stopPropagation()
      isDragging = false
    },
    { capture: true },
  )
}

const gap = (a: PointerEvent, b: PointerEvent) => Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY)

const middleOf = (a: PointerEvent, b: PointerEvent) => ({
  clientX: (a.clientX + b.clientX) / 2,
  clientY: (a.clientY + b.clientY) / 2,
})

import { SuggestedTowns } from './suggesting/suggested-towns.ts'

/** Each field that says so offers towns while one types, and the visitor's own position. */
for (const input of document.querySelectorAll<HTMLInputElement>('input[data-near]')) {
  const field = input.parentElement
  const status = newStatus()
  field?.append(status)
  new SuggestedTowns(input, status).listen()
  if ('geolocation' in navigator && window.isSecureContext) field?.append(positionButton(input, status))
}

function newStatus(): HTMLElement {
  const status = document.createElement('p')
  status.className = 'hidden'
  status.setAttribute('role', 'status')
  return status
}

/** The position leaves the browser with 0.1° at most: some ten kilometres. */
function positionButton(input: HTMLInputElement, status: HTMLElement): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'button outline small'
  button.textContent = input.dataset.nearHere ?? ''
  button.addEventListener('click', () => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        input.value = `${coords.latitude.toFixed(1)},${coords.longitude.toFixed(1)}`
        status.textContent = input.value
        input.focus()
      },
      () => {
        status.className = 'small'
        status.textContent = input.dataset.nearRefused ?? ''
      },
      { maximumAge: 600_000, timeout: 10_000 },
    )
  })
  return button
}

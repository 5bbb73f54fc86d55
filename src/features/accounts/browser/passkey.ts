// Where the browser knows passkeys, the buttons that use them show themselves. Everything else works without.
if (knowsPasskeys()) {
  for (const words of document.querySelectorAll<HTMLElement>('[data-passkey-missing]')) words.hidden = true
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-passkey]')) show(button)
}

function show(button: HTMLButtonElement): void {
  const status = document.createElement('p')
  status.setAttribute('role', 'status')
  button.after(status)
  button.hidden = false
  button.closest<HTMLElement>('[data-passkey-part]')?.removeAttribute('hidden')
  button.addEventListener('click', () => void press(button, status))
}

function knowsPasskeys(): boolean {
  return 'credentials' in navigator && typeof globalThis.PublicKeyCredential?.parseRequestOptionsFromJSON === 'function'
}

/** One try: options from the site, the person's gesture, the answer to the site. */
async function press(button: HTMLButtonElement, status: HTMLElement): Promise<void> {
  const { passkey, options = '', answer = '', next = '', refused = '' } = button.dataset
  button.disabled = true
  status.textContent = ''
  try {
    const given = await send(options, {})
    const credential = await (passkey === 'add' ? made(given) : shown(given))
    const name = document.querySelector<HTMLInputElement>('#field-passkeyName')?.value ?? ''
    const { next: onward } = await send(answer, { response: JSON.stringify(credential), next, name })
    location.assign(onward)
  } catch (error) {
    status.textContent = wasCancelled(error) ? '' : error instanceof Refused ? error.message || refused : refused
  }
  button.disabled = false
}

class Refused extends Error {}

/** Posts JSON to an address of the site; what it refuses comes back in its own words. */
async function send(address: string, fields: Record<string, string>) {
  const headers = { accept: 'application/json', 'content-type': 'application/json' }
  const response = await fetch(address, { method: 'POST', headers, body: JSON.stringify(fields) })
  const body = await response.json()
  if (!response.ok) throw new Refused(body.detail)
  return body
}

async function made(options: PublicKeyCredentialCreationOptionsJSON): Promise<unknown> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options)
  return inJson(await navigator.credentials.create({ publicKey }))
}

async function shown(options: PublicKeyCredentialRequestOptionsJSON): Promise<unknown> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options)
  return inJson(await navigator.credentials.get({ publicKey }))
}

const inJson = (credential: Credential | null): unknown =>
  credential instanceof PublicKeyCredential ? credential.toJSON() : null

/** The person closed the browser's window or let its time run out: they know. */
const wasCancelled = (error: unknown) => error instanceof DOMException && /^(Abort|NotAllowed)Error$/.test(error.name)

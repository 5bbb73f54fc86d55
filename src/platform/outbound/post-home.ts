/** What the site at home answered; null: nothing came, or nothing that is JSON. */
export interface HomeAnswer {
  status: number
  body: unknown
}

export type PostHome = (path: string, body: object) => Promise<HomeAnswer | null>

const timeoutMs = 15_000
const mostBytes = 1024 * 1024

/** To the one site that whoever runs this machine named: it may stand in a network of its own. */
export function homeAt(origin: string, headers: Record<string, string>): PostHome {
  return async (path, body) => {
    try {
      const answer = await fetch(origin + path, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { ...headers, 'content-type': 'application/json', accept: 'application/json' },
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      })
      const text = await textOf(answer)
      return text === null ? null : { status: answer.status, body: JSON.parse(text) }
    } catch {
      // Whatever it is, another try comes soon.
      return null
    }
  }
}

async function textOf({ body }: Response): Promise<string | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body ?? []) {
    size += chunk.length
    if (size > mostBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}

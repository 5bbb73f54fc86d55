export type Visitor = ReturnType<typeof visitorOf>

type Ask = (url: string, init?: RequestInit, visitor?: string) => Promise<Response>

/** A browser as far as tests need one: it keeps cookies, and says that its forms are the site's own. */
export function visitorOf(ask: Ask, cookies: Record<string, string> = {}) {
  const jar = new Map(Object.entries(cookies))
  const request = async (url: string, init: RequestInit = {}, address?: string) => {
    const headers = new Headers(init.headers)
    if (jar.size > 0) headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '))
    const answer = await ask(url, { ...init, headers }, address)
    for (const cookie of answer.headers.getSetCookie()) keep(jar, cookie)
    return answer
  }
  return {
    cookies: jar,
    request,
    /** The text of a page that must be there. */
    async get(url: string): Promise<string> {
      const answer = await request(url)
      if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`)
      return answer.text()
    },
    /** Sends a form from a page of the site itself. */
    post: (url: string, fields: Record<string, string | string[]>, address?: string) =>
      request(url, { method: 'POST', body: formOf(fields), headers: { 'sec-fetch-site': 'same-origin' } }, address),
  }
}

export function formOf(fields: Record<string, string | string[]>): URLSearchParams {
  return new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => [value].flat().map((text): [string, string] => [name, text])),
  )
}

function keep(jar: Map<string, string>, cookie: string): void {
  const [pair = '', ...attributes] = cookie.split(';')
  const at = pair.indexOf('=')
  const [name, value] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()]
  if (value === '' || attributes.some((attribute) => /^\s*max-age=0$/i.test(attribute))) jar.delete(name)
  else jar.set(name, value)
}

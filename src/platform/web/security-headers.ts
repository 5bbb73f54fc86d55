import type { MiddlewareHandler } from 'hono'
import type { Env } from './env.ts'

/**
 * No inline script or style, nobody else's files. `form-action` names no host because Chromium applies it to
 * redirects too, and a form of the portal leads to a hoster's own site.
 */
const contentPolicy = (frames: string) =>
  [
    "default-src 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "form-action 'self' https: http:",
    `frame-ancestors ${frames}`,
  ].join('; ')

/** Headers of every answer, set before the handler runs. Only `/embed/` may be framed by others. */
export function securityHeaders(publicUrl: string): MiddlewareHandler<Env> {
  const isSecure = publicUrl.startsWith('https:')
  const [alone, framed] = [contentPolicy("'none'"), contentPolicy('*')]
  return (c, next) => {
    const isEmbed = c.req.path.startsWith('/embed/')
    c.header('Content-Security-Policy', isEmbed ? framed : alone)
    if (!isEmbed) c.header('X-Frame-Options', 'DENY')
    c.header('X-Content-Type-Options', 'nosniff')
    c.header('Referrer-Policy', 'same-origin')
    c.header('Cross-Origin-Opener-Policy', 'same-origin')
    c.header('Permissions-Policy', 'geolocation=(self), camera=(), microphone=(), browsing-topics=()')
    if (isSecure) c.header('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
    return next()
  }
}

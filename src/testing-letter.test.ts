import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sendMail, smtpPost } from './platform/mail/index.ts'
import { mailServer } from './platform/mail/testing.ts'
import { openTestSite } from './testing.ts'
import { letterIn } from './testing-letter.ts'

const site = 'https://essais.example'

test('a letter is read as it was written, in whatever letters, and its link is found', async () => {
  await using server = await mailServer()
  const world = await openTestSite({ post: smtpPost(server.url, 'Les Essais <site@essais.example>') })
  const link = `${site}/fr/sign-in/${'a-long-token'.repeat(8)}`
  const written = [
    { subject: 'Hello', body: `A link:\n\n${link}\n\nand = that is all.` },
    { subject: 'Votre lien pour vous connecter à « Les Essais », où que vous soyez déjà', body: `Là :\n${link}\n` },
    { subject: 'サインイン', body: `サインインのためのリンクはこちらです。\n${link} メールを信じないでください。` },
  ]
  for (const mail of written) await sendMail(world.db, { recipient: 'ada@mail.example', ...mail }, world.now)
  await world.runJobs()
  const letters = server.mails.map(({ content }) => letterIn(content, site))
  const read = letters.map(({ subject, body }) => ({ subject, body: body.trim() }))
  assert.deepEqual(
    read.sort((a, b) => a.subject.localeCompare(b.subject)),
    written
      .map(({ subject, body }) => ({ subject: subject.replace(/\s/g, ' '), body: body.trim() }))
      .sort((a, b) => a.subject.localeCompare(b.subject)),
  )
  for (const letter of letters) assert.equal(letter.link('/sign-in/'), link)
  assert.throws(() => letters[0]?.link('/invitations/'), /no link to/)
})

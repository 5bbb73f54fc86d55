import assert from 'node:assert/strict'
import { givenPerson } from './features/accounts/testing.ts'
import { givenDelegate } from './features/delegates/testing.ts'
import { given } from './features/hosters/testing.ts'
import { paths } from './paths.ts'
import { journey } from './testing-people-journey.ts'

const words = {
  fr: {
    report: 'La page renvoie vers des copies de films sans autorisation.',
    reason: 'Elle renvoyait vers des copies faites sans autorisation.',
    decision: 'Nous avons gelé la page, le temps que ces liens soient retirés.',
    answer: 'Les liens sont retirés.',
  },
  en: {
    report: 'The page leads to copies of films that nobody allowed.',
    reason: 'It led to copies of films that nobody had allowed.',
    decision: 'We froze the page until these links are taken away.',
    answer: 'The links are gone.',
  },
}

journey('what is unlawful is reported, taken from the public with a reason, and answered', async (j) => {
  const { world, language, walker, lettersTo } = j
  const { report, reason, decision, answer } = words[language]
  const [name, email] = ['Capucine', 'witness@mail.example']
  const capucine = await given.member(world.db, { name })
  const sarriette = await givenPerson(world.db, { name: 'Sarriette', roles: ['coordination'], language })
  const marjolaine = await givenPerson(world.db, { name: 'Marjolaine', language })
  await givenDelegate(world.db, { personId: marjolaine.id, hosterId: capucine.id })
  const [witness, coordination, delegate] = [await walker(), await walker(sarriette.id), await walker(marjolaine.id)]
  const page = paths.hoster.href({ slug: capucine.slug })

  await witness.open(page)
  await witness.follow('directory.report-page')
  assert.equal(await witness.field('moderation.field-about').inputValue(), page)
  world.pass({ seconds: 20 })
  await witness.press('moderation.send-report')
  await witness.isRefused('moderation.explanation-missing', witness.field('moderation.field-explanation'))
  await witness.tick('moderation.problem-illegal')
  await witness.fill('moderation.field-explanation', report)
  await witness.fill('moderation.field-email', email)
  await witness.tick('moderation.field-good-faith')
  await witness.press('moderation.send-report')
  await witness.reads('moderation.receipt-waits')
  const receipt = (await lettersTo(email))[0]?.link('/report/') ?? ''

  const [told] = await lettersTo(sarriette.email)
  const reported = told?.link('/coordination/reports/') ?? ''
  await coordination.open(reported)
  await coordination.readsText(report)
  await coordination.follow('moderation.restrict-this')
  await coordination.tick('moderation.what-freeze')
  await coordination.fill('moderation.field-reason', reason)
  await coordination.press('moderation.restrict')
  await coordination.title('moderation.frozen-title', { name })
  await coordination.open(reported)
  await coordination.tick('moderation.decision-restricted')
  await coordination.fill('moderation.field-decision-reason', decision)
  await coordination.press('moderation.send-decision')
  await coordination.reads('moderation.decided-restricted')

  const [answered] = await lettersTo(email)
  assert.ok(answered?.body.includes(decision), 'the answer comes with its reasons')
  await witness.open(receipt)
  await witness.readsText(decision)
  await witness.open(page)
  await witness.reads('moderation.page-frozen')
  await witness.readsText(reason)

  await delegate.open((await lettersTo(marjolaine.email))[0]?.link('/restrictions/') ?? '')
  await delegate.fill('moderation.field-answer', answer)
  await delegate.press('moderation.send-answer')
  await witness.open(page)
  await witness.readsText(answer)
})

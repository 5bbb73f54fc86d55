import assert from 'node:assert/strict'
import { givenPerson } from './features/accounts/testing.ts'
import { paths } from './paths.ts'
import { journey } from './testing-people-journey.ts'

const words = {
  fr: {
    title: 'Charte du fournil',
    chapter: 'Ouvert',
    clause: 'La porte du fournil est ouverte le samedi.',
    reworded: 'La porte du fournil est ouverte chaque samedi matin.',
    added: 'Le four sert aussi aux voisins.',
    decision: 'Assemblée du fournil',
  },
  en: {
    title: 'Charter of the bakehouse',
    chapter: 'Open',
    clause: 'The door of the bakehouse is open on Saturday.',
    reworded: 'The door of the bakehouse is open each Saturday morning.',
    added: 'The oven serves the neighbours too.',
    decision: 'Assembly of the bakehouse',
  },
}

const slug = 'charter'
const desk = paths.coordinationDocument.href({ slug })

journey('a charter is written, adopted, written anew, proposed, compared and adopted again', async (j) => {
  const { world, language, walker } = j
  const { title, chapter, clause, reworded, added, decision } = words[language]
  const hysope = await givenPerson(world.db, { name: 'Hysope', roles: ['coordination'], language })
  const [keeper, reader] = [await walker(hysope.id), await walker()]
  const text = (name: string) => keeper.page.locator(`#field-${name}-${language}`)
  const becomePublic = async () => {
    await world.runJobs()
    await world.directory.refresh()
  }

  await keeper.open(paths.coordination.href())
  await keeper.follow('desk.documents')
  await keeper.follow('charter.desk-add')
  await keeper.press('charter.add')
  await keeper.isRefused('charter.problem-no-title', keeper.page.locator('#field-title-fr'))
  await text('title').fill(title)
  await keeper.fill('charter.field-slug', slug)
  await keeper.page.locator(`[name=original][value=${language}]`).check()
  await keeper.press('charter.add')
  await keeper.reads('charter.state-draft-now')
  await keeper.follow('charter.chapter-add')
  await text('title').fill(chapter)
  await keeper.press('charter.save')
  await keeper.reads('charter.saved')
  await keeper.page.getByRole('link', { name: chapter }).last().click()
  await text('text').fill(clause)
  await keeper.press('charter.save')
  await keeper.readsText(clause)
  await keeper.follow('charter.adopt')
  await keeper.fill('charter.field-decision-name', decision)
  await keeper.press('charter.adopt')
  await keeper.reads('charter.state-in-force-now')

  await keeper.open(desk)
  await keeper.press('charter.begin')
  await keeper.page.locator('a.label').first().click()
  await text('text').fill(reworded)
  await keeper.press('charter.save')
  await keeper.page.getByRole('link', { name: chapter }).last().click()
  await text('text').fill(added)
  await keeper.press('charter.save')
  await keeper.follow('charter.text-title')
  const whole = keeper.page.locator(`#field-${language}`)
  const right = await whole.inputValue()
  await whole.fill(right.replace('- sight: none', '- sight: everything'))
  await keeper.press('charter.save')
  await keeper.page.locator('[role=alert]:focus').waitFor()
  assert.match(await whole.inputValue(), /- sight: everything/)
  await whole.fill(right)
  await keeper.press('charter.save')
  await keeper.reads('charter.saved')
  await keeper.follow('charter.desk-diff')
  await keeper.reads('charter.diff-counts', { changed: 1, added: 1, removed: 0, unchanged: 0 })
  await keeper.open(paths.coordinationVersion.href({ slug, number: '2' }))
  await keeper.press('charter.propose')
  await keeper.reads('charter.state-proposed-now')
  await becomePublic()

  await reader.open(paths.charter.href())
  await reader.readsText(clause)
  await reader.follow('charter.coming-proposed', { number: 2 })
  await reader.title('charter.diff-title', { before: 1, after: 2 })
  assert.ok((await reader.page.locator('.diff ins').count()) >= 2)
  await reader.reads('ui.words-added')

  await keeper.follow('charter.adopt')
  const tomorrow = world.now.toZonedDateTimeISO('Europe/Paris').toPlainDate().add({ days: 1 }).toString()
  await keeper.page.locator('#field-inForceOn').fill(tomorrow)
  await keeper.press('charter.adopt')
  await keeper.reads('charter.state-adopted-now')
  world.pass({ hours: 24 })
  await becomePublic()
  await reader.choose('ui.menu-charter')
  await reader.readsText(reworded)
  await reader.follow('charter.all-versions', { count: 2 })
  await reader.reads('charter.state-replaced-title', { number: 1 })
})

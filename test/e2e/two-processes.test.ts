import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../support/browser/launch'
import { openPhone } from '../support/browser/phone'
import { createDatabase } from '../support/database'
import { Server } from '../support/server'
import { DESK, deskTicket, findNew, reply, resolve, storyTells, take } from './clerk'
import { mattersWith, personOf, ticketOf } from './cloud'
import { handOf, sees, seesPhotos } from './hands'
import { photo } from './photo'
import { confirm, confirmPage, report, SUBMIT, track } from './resident'

// One PostgreSQL, two processes of the API, one folder of photos. The resident talks to one, the desk to the other.
const WORDS = '地下车库入口的减速带松了，每次过车都哐当一响。'
const REPLY = '收到，维修师傅今天下午带工具去看。'
const NOTE = '减速带螺栓重新打孔固定，试了十辆车没有响声。'

let data: string
let database: string
let browser: Browser
let here: Server
let there: Server

const start = () => Server.start({ databaseUrl: database, dataDir: data, env: { DEMO: '1' } })

beforeAll(async () => {
  data = mkdtempSync(path.join(os.tmpdir(), 'huisheng-two-'))
  database = (await createDatabase(null)).url
  browser = await launchBrowser()
  here = await start() // makes the demo community; the second one finds it
  there = await start()
})
afterAll(async () => {
  await browser?.close()
  await Promise.all([here?.stop(), there?.stop()])
  rmSync(data, { recursive: true, force: true })
})

test('OPS-02 RES-03 RES-05 STF-02 STF-03 (QR-10): on PostgreSQL a resident and the desk use two processes, one is killed, and the resident goes on at the other', async () => {
  const atHere = await openPhone(browser, here.origin, { as: 'resident-lin', path: SUBMIT })
  const clerk = await openPhone(browser, there.origin, { as: 'frontdesk-wang', path: DESK })
  const wang = handOf(clerk)

  const { id, receiptNo } = await report(handOf(atHere), {
    words: WORDS,
    category: 'parking',
    photos: [await photo()],
  })
  await findNew(wang, WORDS)
  await seesPhotos(wang, 1)
  await take(wang)
  await reply(wang, REPLY)
  await track(handOf(atHere), id)
  await sees(handOf(atHere), REPLY)

  await here.kill()
  await resolve(wang, { words: NOTE, cause: 'equipment', photos: [await photo()] })

  const resident = await openPhone(browser, there.origin, { as: 'resident-lin' })
  const lin = handOf(resident)
  await confirmPage(lin, id)
  await confirm(lin, { score: 5, tags: ['quick'], ces: 7 })
  await track(lin, id)
  for (const words of [WORDS, REPLY, NOTE, lin.t.story.confirmed, receiptNo])
    await sees(lin, new RegExp(words))
  await seesPhotos(lin, 2)
  await resident.shoot('two-processes', 'confirmed')
  await deskTicket(wang, id)
  await storyTells(wang, wang.t.work.deed.T11)

  await here.launch()
  const person = await personOf(here.origin, 'resident-lin')
  expect(await mattersWith(person, WORDS)).toEqual([id])
  expect(await ticketOf(person, id)).toMatchObject({
    receiptNo,
    state: 'closed',
    confirmed: true,
    rating: { score: 5, ces: 7 },
  })
  expect([...resident.watched.problems, ...clerk.watched.problems]).toEqual([])
})

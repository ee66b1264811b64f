import { queuedPhoto } from '#miniapp/lib/outbox/errand'
import { sweepPhotos } from '#miniapp/lib/sweep'
import { Life, Memory } from './phone-model'

async function sweep(texts: Record<string, string>): Promise<readonly string[]> {
  const memory = new Memory()
  for (const [name, text] of Object.entries(texts)) memory.texts.set(name, text)
  for (const ref of ['drafted', 'orphan']) memory.shelf.add(ref)
  await sweepPhotos(
    new Life(memory, Number.POSITIVE_INFINITY),
    { refs: async () => [...memory.shelf], drop: async (ref) => void memory.shelf.delete(ref) },
    [],
  )
  return [...memory.shelf]
}

const draft = JSON.stringify({ key: 'k', value: { photos: [queuedPhoto('drafted', 'p')] } })

test('photos of a draft stay, those left by a kill go', async () => {
  expect(await sweep({ 'draft/ticket/lin': draft })).toEqual(['drafted'])
})

test('while something unreadable lies there, no photo is thrown away', async () => {
  expect(await sweep({ 'outbox/000000001-a': '{"photos":[{"ref":"orp' })).toEqual([
    'drafted',
    'orphan',
  ])
})

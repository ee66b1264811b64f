import { queuedPhoto } from '#miniapp/lib/outbox/errand'
import { sweepPhotos } from '#miniapp/lib/sweep'
import { Life, Memory } from './phone-model'

const NOW = Date.parse('2026-11-22T05:20:00.000Z')

async function sweep(
  texts: Record<string, string>,
  more: readonly string[] = [],
): Promise<readonly string[]> {
  const memory = new Memory()
  for (const [name, text] of Object.entries(texts)) memory.texts.set(name, text)
  for (const ref of ['drafted', 'orphan', ...more]) memory.shelf.add(ref)
  await sweepPhotos(
    new Life(memory, Number.POSITIVE_INFINITY),
    { refs: async () => [...memory.shelf], drop: async (ref) => void memory.shelf.delete(ref) },
    [],
    NOW,
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

test('a photo that another window took a moment ago is not thrown away before its draft names it', async () => {
  const at = (age: number) => `${(NOW - age).toString(36)}f00d.jpg`
  const [fresh, old] = [at(5_000), at(3_600_000)]
  expect(await sweep({ 'draft/ticket/lin': draft }, [fresh, old])).toEqual(['drafted', fresh])
})

import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { folderFiles } from '#cloud/files/folder-files'
import { photoAddress } from '#cloud/files/photo-address'
import { instant } from '#domain/time'
import { testId } from '../../support/cloud/places'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'photos-'))
})
afterAll(() => rm(folder, { recursive: true }))

test('bytes come back as they were put, are replaced whole, and are gone once removed', async () => {
  const files = folderFiles(folder)
  const key = { id: testId(0), size: 'full' } as const
  expect(await files.get(key)).toBeNull()
  await files.put(key, new Uint8Array([1, 2, 3]))
  await files.put(key, new Uint8Array([4, 5]))
  expect([...((await files.get(key)) ?? [])]).toEqual([4, 5])
  expect(await files.get({ ...key, size: 'thumb' })).toBeNull()
  const names = await readdir(folder, { recursive: true })
  expect(names.filter((name) => name.endsWith('.part'))).toEqual([])
  await files.remove(key)
  await files.remove(key)
  expect(await files.get(key)).toBeNull()
})

test('no name leads out of the folder', async () => {
  const files = folderFiles(folder)
  await expect(files.get({ id: '../../etc/passwd', size: 'full' })).rejects.toThrow('UUID')
})

test('another secret makes another address', () => {
  const at = instant('2026-05-13T10:30:00+08:00')
  const address = (secret: string) => photoAddress(secret, testId(at), 'full', at)
  const id = testId(at)
  expect(photoAddress('one', id, 'full', at)).toBe(photoAddress('one', id, 'full', at + 1))
  expect(photoAddress('one', id, 'full', at)).not.toBe(photoAddress('two', id, 'full', at))
  expect(address('one')).toMatch(/until=1778644800&sign=[A-Za-z0-9_-]{32}$/)
})

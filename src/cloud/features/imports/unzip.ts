import { crc32, inflateRawSync } from 'node:zlib'

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const STORED = 0
const DEFLATED = 8

/** A sheet of 20,000 rows takes about 15 MB unpacked. */
const MOST_UNPACKED = 40 * 1024 * 1024
const MOST_ENTRIES = 200

interface Entry {
  readonly name: string
  readonly bytes: Buffer
}

/** Where the list of contents begins and how long it is, from the record at the end of the archive. */
function contentsOf(zip: Buffer): { readonly count: number; readonly at: number } | null {
  const from = Math.max(0, zip.length - 65_557)
  for (let at = zip.length - 22; at >= from; at--)
    if (zip.readUInt32LE(at) === END)
      return { count: zip.readUInt16LE(at + 10), at: zip.readUInt32LE(at + 16) }
  return null
}

function unpacked(zip: Buffer, central: number, left: number): Buffer {
  const method = zip.readUInt16LE(central + 10)
  const packed = zip.readUInt32LE(central + 20)
  const local = zip.readUInt32LE(central + 42)
  if (zip.readUInt32LE(local) !== LOCAL) throw new RangeError('no such entry')
  const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
  const bytes = zip.subarray(from, from + packed)
  if (method === STORED && bytes.length <= left) return bytes
  if (method !== DEFLATED) throw new RangeError('packed in an unknown manner')
  // What the archive says of its own size is not believed: the unpacking stops at what is left.
  return inflateRawSync(bytes, { maxOutputLength: Math.max(1, left) })
}

/** The parts of a spreadsheet that hold words. @throws for what is no archive, or becomes too large. */
function entriesOf(zip: Buffer): readonly Entry[] {
  const contents = contentsOf(zip)
  if (contents === null || contents.count > MOST_ENTRIES) throw new RangeError('no archive')
  const entries: Entry[] = []
  let left = MOST_UNPACKED
  let at = contents.at
  for (let n = 0; n < contents.count; n++) {
    if (zip.readUInt32LE(at) !== CENTRAL) throw new RangeError('no archive')
    const nameEnd = at + 46 + zip.readUInt16LE(at + 28)
    const name = zip.toString('utf8', at + 46, nameEnd)
    if (/[.](xml|rels)$/.test(name)) {
      const bytes = unpacked(zip, at, left)
      left -= bytes.length
      entries.push({ name, bytes })
    }
    at = nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return entries
}

function recordOf(signature: number, { name, bytes }: Entry, offset: number | null): Buffer {
  const words = Buffer.from(name)
  const record = Buffer.alloc(offset === null ? 30 : 46)
  const at = offset === null ? 4 : 6
  record.writeUInt32LE(signature, 0)
  record.writeUInt16LE(20, 4)
  record.writeUInt16LE(20, at)
  record.writeUInt32LE(crc32(bytes), at + 10)
  record.writeUInt32LE(bytes.length, at + 14)
  record.writeUInt32LE(bytes.length, at + 18)
  record.writeUInt16LE(words.length, at + 22)
  if (offset !== null) record.writeUInt32LE(offset, 42)
  return Buffer.concat([record, words])
}

/** An archive of known entries, nothing packed. */
export function zipped(entries: readonly Entry[]): Buffer {
  const parts: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const local = recordOf(LOCAL, entry, null)
    central.push(recordOf(CENTRAL, entry, offset))
    parts.push(local, entry.bytes)
    offset += local.length + entry.bytes.length
  }
  const list = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(END, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, list, end])
}

/**
 * A spreadsheet with nothing in it but its words, honest about their sizes: readers of archives believe what stands
 * in them, and a small bomb claims or becomes gigabytes.
 * @returns null when it is no archive, or more than 40 MB unpacked
 */
export function defused(zip: Buffer): Buffer | null {
  try {
    return zipped(entriesOf(zip))
  } catch {
    // RangeError of a cut archive, or zlib's: whatever it was, nothing of it is read.
    return null
  }
}

import { act, render, screen } from '@testing-library/react'
import type { Answer } from '#miniapp/lib/call'
import { useAnswer } from '#miniapp/lib/use-answer'
import { happen } from '../../support/taro'

type Reply = Answer<{ words: string }>

/** Answers when the test says so, in the order that the test wants. */
function later() {
  const open: ((reply: Reply) => void)[] = []
  const ask = () => new Promise<Reply>((resolve) => open.push(resolve))
  const answer = (n: number, words: string | null) =>
    act(async () => {
      open[n]?.(
        words === null
          ? { ok: false, problem: { code: 'offline' } }
          : { ok: true, value: { words } },
      )
    })
  return { ask, answer, open }
}

let reload: () => Promise<void>

function Page({ id, ask }: { id: string | null; ask: () => Promise<Reply> }) {
  const loaded = useAnswer(id, ask)
  reload = loaded.reload
  const words = loaded.state === 'ready' ? loaded.value.words : ''
  const problem = loaded.state === 'loading' ? '' : loaded.problem?.code
  return <p>{[loaded.state, words, problem].filter(Boolean).join(' ')}</p>
}

const shown = () => screen.getByText(/./).textContent

test('loading, then ready', async () => {
  const { ask, answer, open } = later()
  render(<Page id="a" ask={ask} />)
  expect(shown()).toBe('loading')
  await answer(0, 'first')
  expect(shown()).toBe('ready first')
  expect(open).toHaveLength(1) // mounting and the first show are one question
})

test('a first failure is a problem, and asking again mends it', async () => {
  const { ask, answer } = later()
  render(<Page id="a" ask={ask} />)
  await answer(0, null)
  expect(shown()).toBe('problem offline')
  act(() => void reload())
  await answer(1, 'second')
  expect(shown()).toBe('ready second')
})

test('a failed refresh keeps what was there and says so', async () => {
  const { ask, answer } = later()
  render(<Page id="a" ask={ask} />)
  await answer(0, 'first')
  act(() => void reload())
  await answer(1, null)
  expect(shown()).toBe('ready first offline')
})

test('a slow answer does not paint over a newer one', async () => {
  const { ask, answer } = later()
  render(<Page id="a" ask={ask} />)
  act(() => void reload())
  await answer(1, 'newer')
  await answer(0, 'older')
  expect(shown()).toBe('ready newer')
})

test('another address starts anew and ignores the answer for the last one', async () => {
  const { ask, answer } = later()
  const { rerender } = render(<Page id="a" ask={ask} />)
  await answer(0, 'of a')
  rerender(<Page id="b" ask={ask} />)
  expect(shown()).toBe('loading')
  await answer(1, 'of b')
  expect(shown()).toBe('ready of b')
})

test('without an address nothing is asked', () => {
  const { ask, open } = later()
  render(<Page id={null} ask={ask} />)
  expect(shown()).toBe('loading')
  expect(open).toHaveLength(0)
})

function Live({ ask }: { ask: () => Promise<Reply> }) {
  useAnswer('live', ask, 1_000)
  return <p>live</p>
}

test('RES-04: a page in sight asks again and again, a hidden one is silent, and one that comes back asks at once', async () => {
  jest.useFakeTimers()
  try {
    const ask = jest.fn(async (): Promise<Reply> => ({ ok: true, value: { words: 'same' } }))
    render(<Live ask={ask} />)
    const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms))
    await pass(2_500)
    expect(ask).toHaveBeenCalledTimes(3)
    act(() => happen('hide'))
    await pass(60_000)
    expect(ask).toHaveBeenCalledTimes(3)
    await act(async () => happen('show'))
    expect(ask).toHaveBeenCalledTimes(4)
    await pass(1_500)
    expect(ask.mock.calls.length).toBeGreaterThan(4)
  } finally {
    jest.useRealTimers()
  }
})

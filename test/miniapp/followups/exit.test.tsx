import { render, screen } from '@testing-library/react'
import AnswerExitPage from '#miniapp/pages/answers/exit'
import { routerState } from '../../support/taro'
import { type Cloud, openCloud } from '../staff/cloud'
import { settled, tap, type } from '../ui/acts'
import { at } from '../ui/given'

let cloud: Cloud
beforeEach(() => {
  cloud = openCloud()
  routerState.params = { token: 'a-secret-of-256-bits' }
  cloud.on('openExit', {
    version: 1,
    until: at(100),
    questions: [
      { id: 'reason', metric: 'tag', choices: ['work', 'price'] },
      { id: 'suggestion', metric: 'text', choices: [] },
    ],
  })
  cloud.on('answerExit', { done: true })
})

async function open(): Promise<void> {
  render(<AnswerExitPage />)
  await settled()
}

test('RES-09: without a login the exit questions are answered once; the secret travels in the body', async () => {
  await open()
  expect(screen.getByText(/不用登录，也不显示您是谁/)).toBeVisible()
  await tap('工作变动')
  type('最希望先改哪一件', '电梯')
  await tap('提交')
  expect(cloud.asked('answerExit').map((asked) => asked.body)).toEqual([
    {
      token: 'a-secret-of-256-bits',
      id: expect.any(String),
      version: 1,
      said: [
        { question: 'reason', choices: ['work'] },
        { question: 'suggestion', words: '电梯' },
      ],
    },
  ])
  expect(screen.getByText('谢谢，记下了。')).toBeVisible()
})

test('a link that is wrong, over or used is one clear sentence', async () => {
  cloud.on('openExit', { refused: { code: 'not-found', field: 'link' } })
  await open()
  expect(screen.getByText('这个链接打不开了')).toBeVisible()
  expect(screen.queryByRole('button', { name: '提交' })).toBeNull()
})

test('nothing said is not sent', async () => {
  await open()
  await tap('提交')
  expect(screen.getByText('请先选一个回答。')).toBeVisible()
  expect(cloud.asked('answerExit')).toEqual([])
})

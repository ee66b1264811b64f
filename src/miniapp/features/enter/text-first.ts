import { defineWords } from '../../lib/words'

/** What the first screen says: these words come with the first visit, the others with their pages. */
export const text = defineWords(
  {
    claim: ['您说出来，', '24 小时内有人回答，', '办没办好，您说了算。'] as readonly string[],
    forWhom: '这里服务的小区',
    company: (name: string, hours: string) => `${name} · 前台 ${hours}`,
    call: (phone: string) => `打前台 ${phone}`,
    promises: '我们的约定',
    promiseList: [
      '每件事 24 小时内有人回复，不分节假日。',
      '电梯、停水停电、漏水、收费和安全，48 小时内办好；其余一个月内。',
      '办好了由您确认。没解决就重新办理，编号不变。',
    ] as readonly string[],
    waiting: '等前台或家里人核对，通过后会告诉您。',
    notYet: '先绑定房屋',
    notYetMore: '绑定以后就能反映事情、评价服务。',
    waitingTitle: '房屋正在核对',
    goHomes: '去绑定',
    movedOut: (home: string, out: string, until: string) =>
      `您已在 ${out}搬出 ${home}。您反映过的事还可以看到 ${until}。`,
    readOn: '看我反映过的事',
    withdrawnTitle: '您收回了同意',
    withdrawnMore: '公开的内容照样能看。要反映事情、看进度，请再同意一次。',
    toConsent: '去看看',
  },
  {
    claim: ['You say it.', 'A person answers within 24 hours.', 'You decide whether it is solved.'],
    forWhom: 'The communities served here',
    company: (name, hours) => `${name} · desk ${hours}`,
    call: (phone) => `Call the desk ${phone}`,
    promises: 'What we promise',
    promiseList: [
      'A person replies within 24 hours, on holidays too.',
      'Lifts, water, power, leaks, fees and safety are solved within 48 hours, the rest within a month.',
      'You confirm the solution. If it is not solved we reopen it under the same number.',
    ],
    waiting: 'The front desk or somebody of the home checks it first. We tell you.',
    notYet: 'First bind a home',
    notYetMore: 'Then you can report and rate.',
    waitingTitle: 'Your home is being checked',
    goHomes: 'Bind a home',
    movedOut: (home, out, until) =>
      `You moved out of ${home} on ${out}. What you reported can be read until ${until}.`,
    readOn: 'See what I reported',
    withdrawnTitle: 'You withdrew your consent',
    withdrawnMore: 'Public things stay open. To report or follow something, please agree again.',
    toConsent: 'Have a look',
  },
)

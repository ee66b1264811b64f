import { defineWords } from '../../lib/words'

/** The text that people agree to. Another text is another version: see PRIVACY_VERSION in the domain. */
export const privacyText = defineWords(
  {
    title: '隐私说明',
    version: (version: string) => `版本 ${version}`,
    sections: [
      {
        name: '谁负责',
        lines: ['您小区的物业公司负责。有问题打前台电话，电话在首页。'],
      },
      {
        name: '我们知道您什么',
        lines: [
          '微信给的一个代号，用来认出您。不取头像、昵称和手机号。',
          '您自己填的称呼、房屋和身份（业主、租户、家属）。',
          '您写的事、照片、评价和打分。照片里的拍摄地点会去掉。',
          '不收集性格、学历，不贴标签，不跟踪您去哪里。',
        ],
      },
      {
        name: '用来做什么',
        lines: ['把您说的事办完，告诉您办得怎么样，改进服务。不做广告，不卖给别人。'],
      },
      {
        name: '谁看得到',
        lines: [
          '一件事只有您、处理它的人和前台看得到。您可以隐去姓名；只有项目经理能看，看了会记下来给您看。',
          '投诉某位员工，那位员工看不到。家里人要您打开开关才看得到，邻居看不到。',
          '六项评价和推荐意愿是保密的，不到 10 人不显示。',
        ],
      },
      {
        name: '存多久',
        lines: [
          '办结的事留着，以便再次发生时查得到。登录 30 天不用就失效。',
          '注销以后姓名马上删除，系统里的副本最多 30 天内清掉；写过的话和数字不带姓名留下。',
        ],
      },
      {
        name: '您可以',
        lines: [
          '在“我的数据”里看、导出、更正、收回同意、注销。不用说理由，马上生效。',
          '不同意也能看公告、电话和“您说·我们做”；不给相机和照片也能反映事情。',
        ],
      },
    ] as readonly { readonly name: string; readonly lines: readonly string[] }[],
    wechat: '看微信里的隐私保护指引',
  },
  {
    title: 'Privacy',
    version: (version) => `Version ${version}`,
    sections: [
      {
        name: 'Who is responsible',
        lines: [
          'The property company of your community. Questions: call the front desk, its number is on the first page.',
        ],
      },
      {
        name: 'What we know of you',
        lines: [
          'A code name that WeChat gives us, to know that it is you; no picture, no nickname, no phone number.',
          'What you entered: how to call you, your homes, and whether you are owner, tenant or family.',
          'What you report, your photos, ratings and scores. Where a photo was taken is removed from it.',
          'No personality, no education, no labels, and nobody follows where you go.',
        ],
      },
      {
        name: 'What for',
        lines: [
          'To finish what you reported, to tell you how it goes, and to do better. No advertising, no selling.',
        ],
      },
      {
        name: 'Who sees it',
        lines: [
          'A matter is seen by you, by those who handle it and by the front desk. You may hide your name; only the site manager can look then, and each look is shown to you.',
          'A complaint about somebody of the staff is not seen by that person. Your household sees it only if you share it; neighbours never do.',
          'Ratings of services and of recommendation are confidential; groups of fewer than 10 are not shown.',
        ],
      },
      {
        name: 'For how long',
        lines: [
          'Closed matters are kept, so that a fault that comes back can be traced. A sign-in ends after 30 days without use.',
          'When you delete your account your name goes at once, copies in the system within 30 days; words and figures stay without a name.',
        ],
      },
      {
        name: 'What you can do',
        lines: [
          'Under “My data”: see, copy, correct, withdraw your consent, delete. No reasons needed, effective at once.',
          'Without consent you can still read notices, telephone numbers and “You said, we did”; without camera or photos you can still report.',
        ],
      },
    ],
    wechat: 'WeChat’s privacy guide',
  },
)

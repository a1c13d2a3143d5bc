import { expect } from '@esm-bundle/chai';
import { cleanUp, openDialog } from '../../support/browser/detail-dialog.ts';
import { until } from '../../support/browser/wait.ts';

describe('detail of an activity', () => {
  afterEach(cleanUp);

  it('says what there is to know', async () => {
    const dialog = await openDialog({
      facts: { phone: '0796-8000007', audience: '60岁以上', signUpClosesAt: '2026-11-30T18:00:00+08:00' },
    });
    for (const text of [
      '老年手机课堂',
      '2026年12月1日 周二 09:30–11:00',
      '图书阅览室',
      '图书阅览',
      '60岁以上',
      '手机、眼镜',
      '报名截止：2026年11月30日 周一 18:00',
      '周一至周日 8:30–17:30',
    ])
      expect(dialog.text).to.contain(text);
    expect(dialog.get('link', '0796-8000007').getAttribute('href')).to.equal('tel:07968000007');
    expect(dialog.get('link', '0796-8000001'), 'the phone of the center').to.be.instanceOf(HTMLElement);
  });

  it('shows a description as text, with its line breaks and https addresses only', async () => {
    const dialog = await openDialog({
      facts: {
        description: '<b>第一行</b>\n见 https://a.example/x?y=1，或 http://b.example。javascript:alert(1)',
      },
    });
    expect(dialog.text).to.contain('<b>第一行</b>');
    expect(dialog.root.querySelector('b')).to.equal(null);
    const link = dialog.get('link', 'https://a.example/x?y=1') as HTMLAnchorElement;
    expect(link.rel).to.contain('noopener');
    expect(dialog.has('link', 'http://b.example')).to.equal(false);
    expect(getComputedStyle(link.parentElement!).whiteSpace).to.match(/pre-line|preserve-breaks/);
  });

  for (const [name, facts, text] of [
    ['free', { capacity: null }, '到时间直接来就行'],
    ['not open', { signUpOpensAt: '2026-11-30T08:00:00+08:00' }, '2026年11月30日 周一 08:00 开始报名'],
    ['full', { taken: 16 }, '名额已经报满'],
    ['closed', { signUpClosesAt: '2026-11-24T08:00:00+08:00' }, '报名已经截止'],
    ['cancelled', { status: 'cancelled' }, '这次活动取消了'],
  ] as const)
    it(`offers no sign-up when it is ${name}, and says why`, async () => {
      const dialog = await openDialog({ facts });
      expect(dialog.text).to.contain(text);
      expect(dialog.has('button', '我要报名')).to.equal(false);
    });

  it('leads from a cancelled activity to what replaces it', async () => {
    const replacement = {
      id: 'new',
      startsAt: '2026-12-02T09:30:00+08:00',
      endsAt: '2026-12-02T11:00:00+08:00',
      room: '二楼',
    };
    const dialog = await openDialog({ facts: { status: 'cancelled', replacement } });
    expect(dialog.text).to.contain('改到 2026年12月2日 周三 09:30–11:00，二楼');
    await dialog.press('看新的安排');
    expect((dialog.events[0] as CustomEvent).detail).to.deep.equal({ activityId: 'new' });
  });

  it('gives addresses for one activity, the whole calendar and its category', async () => {
    const dialog = await openDialog();
    expect(dialog.get('link', '加到日历').getAttribute('href')).to.contain('/activities/course/calendar.ics');
    await dialog.press('订阅活动日历');
    expect(dialog.field('全部活动').value).to.match(/calendar\.ics$/);
    expect(dialog.field('只订「图书阅览」').value).to.contain('category=%E5%9B%BE');
    expect(dialog.field('全部活动').readOnly).to.equal(true);
  });

  it('says once that the link is copied, and not again when a place is taken', async () => {
    const dialog = await openDialog();
    const clipboard = { writeText: () => Promise.resolve() };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    try {
      await dialog.press('复制链接');
      await until(() => dialog.status === '已复制');
      await dialog.fillIn();
      await dialog.press('提交报名');
      await dialog.untilHeading('报名成功');
      expect(dialog.status).to.equal('');
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
    }
  });

  it('copies the link, and shows it to be copied by hand where there is no clipboard', async () => {
    const dialog = await openDialog();
    const copied: string[] = [];
    const clipboard = (value: unknown) =>
      Object.defineProperty(navigator, 'clipboard', { value, configurable: true });
    try {
      clipboard({ writeText: async (text: string) => void copied.push(text) });
      await dialog.press('复制链接');
      await until(() => dialog.status === '已复制');
      expect(copied).to.deep.equal(['https://center.test/#boai-activity=course']);
      clipboard(undefined);
      await dialog.press('已复制');
      await until(() => dialog.find('textbox', '本活动的链接'));
      expect(dialog.field('本活动的链接').value).to.equal('https://center.test/#boai-activity=course');
      expect(dialog.status).to.contain('选择「复制」');
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
    }
  });

  it('draws a QR code with a name', async () => {
    const dialog = await openDialog();
    await dialog.press('显示二维码');
    await until(() => dialog.find('img', '二维码，扫一扫打开活动「老年手机课堂」'));
    expect(dialog.has('button', '显示二维码')).to.equal(false);
  });

  it('tells people in WeChat how to open a calendar file', async () => {
    Object.defineProperty(navigator, 'userAgent', { value: 'Mobile MicroMessenger/8.0', configurable: true });
    try {
      expect((await openDialog()).text).to.contain('在浏览器中打开');
    } finally {
      Reflect.deleteProperty(navigator, 'userAgent');
    }
    expect((await openDialog()).text).not.to.contain('在浏览器中打开');
  });

  it('opens with its title in focus, and gives the focus back', async () => {
    const opener = document.createElement('button');
    document.body.append(opener);
    opener.focus();
    const dialog = await openDialog();
    expect(dialog.focused).to.equal('老年手机课堂');
    await dialog.press('关闭 ✕');
    await dialog.closed;
    expect(dialog.isOpen).to.equal(false);
    expect(document.activeElement).to.equal(opener);
    dialog.show();
    await until(() => dialog.isOpen);
  });

  it('settles when it is taken off the page', async () => {
    const dialog = await openDialog();
    dialog.element.remove();
    await dialog.closed;
  });

  it('speaks English, and marks what the center wrote as Chinese', async () => {
    const dialog = await openDialog();
    dialog.element.locale = 'en';
    await until(() => dialog.find('button', 'Sign up'));
    await dialog.press('Sign up');
    await dialog.type('What may we call you?', 'Mrs Wang');
    await dialog.type('Mobile or landline number', '13800138000');
    const purpose = [...dialog.root.querySelectorAll('dd')].find(
      ({ textContent }) => textContent === dialog.client.center.center.notice.purpose,
    );
    expect(purpose?.lang).to.equal('zh-CN');
    expect(dialog.text).to.contain('Thu 31 Dec 2026, then deleted');
    await dialog.choose('checkbox', 'I have read the above and agree to this use of what I entered');
    const submit = dialog.all('button').find(({ textContent }) => textContent?.trim() === 'Sign up');
    submit?.click();
    await dialog.untilHeading('You are signed up');
    expect(dialog.text).to.contain('Tue 1 Dec 2026, 09:30–11:00');
  });

  it('has targets as large as promised', async () => {
    const dialog = await openDialog();
    const heights = () =>
      [...dialog.all('button'), ...dialog.all('link')].map((target) => target.getBoundingClientRect().height);
    expect(Math.min(...heights())).to.be.at.least(48);
    dialog.element.elder = true;
    await dialog.element.updateComplete;
    expect(Math.min(...heights())).to.be.at.least(60);
  });
});

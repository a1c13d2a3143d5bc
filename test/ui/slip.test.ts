import { expect } from '@esm-bundle/chai';
import { html, render } from 'lit';
import { printSlip, slip } from '../../src/ui/slip.ts';

describe('print slip', () => {
  afterEach(() => document.body.replaceChildren());

  it('prints the slip alone, from a frame of its own, and takes the frame away', async () => {
    const parent = document.createElement('div').attachShadow({ mode: 'open' });
    document.body.append(parent.host);
    const styles = document.adoptedStyleSheets.length + document.styleSheets.length;
    let text = '';
    let family = '';
    let page = '';
    let printed: Window | undefined;
    printSlip(parent, html`<main>ABCD 2345</main>`, {
      title: '老年手机课堂',
      lang: 'zh-CN',
      print(view) {
        printed = view;
        text = view.document.body.innerText;
        page = view.document.adoptedStyleSheets[0]?.cssRules[0]?.cssText ?? '';
        family = view.getComputedStyle(view.document.body).fontFamily;
      },
    });
    expect(text.trim()).to.equal('ABCD 2345');
    expect(page, 'A6').to.contain('148mm 105mm');
    expect(family, 'its own sheet is in force').to.equal('sans-serif');
    expect(printed?.document.title).to.equal('老年手机课堂');
    expect(document.adoptedStyleSheets.length + document.styleSheets.length).to.equal(styles);

    const gone = new Promise<void>((resolve) => {
      new MutationObserver(() => resolve()).observe(parent, { childList: true });
    });
    printed?.dispatchEvent(new Event('afterprint'));
    await gone;
    expect(parent.querySelector('iframe')).to.equal(null);
  });

  it('fits one page of A6, also with everything that can be on it', () => {
    const parent = document.createElement('div');
    document.body.append(parent);
    const all = slip({
      title: '健康小屋',
      when: '2026年11月25日 周三 上午8:30–9:00',
      room: '健康小屋',
      codeLabel: '预约号',
      code: 'JFKDBB82',
      lines: [
        '李奶奶 · 2 人 · 139****9000',
        '项目 血压、身高体重、腰围、血氧、空腹血糖、血脂',
        '2026年11月24日 周二 晚上10:00 以后不要吃东西',
        '请带 社保卡或身份证；平时吃的药的名字；老花镜；上一次的测量单子',
      ],
      foot: '梅苑社区党群服务中心（示例） · 0796-8000001 · 周一至周日 8:30–17:30（示例）',
    });
    let heightMm = Infinity;
    printSlip(parent, all, {
      title: '健康小屋',
      lang: 'zh-CN',
      print(view) {
        // As wide as the page is between its margins.
        (view.frameElement as HTMLElement).style.cssText = 'position: static; width: 136mm; border: 0';
        heightMm = (view.document.querySelector('main')!.getBoundingClientRect().height / 96) * 25.4;
      },
    });
    expect(heightMm).to.be.at.most(105 - 2 * 6);
  });

  it('says what, when, where, the code in two groups, each line and whom to call', () => {
    const page = document.createElement('div');
    document.body.append(page);
    render(
      slip({
        title: '健康小屋',
        when: '2026年12月1日 周二 08:30–08:45',
        room: '健康小屋',
        codeLabel: '预约号',
        code: 'ABCD2345',
        lines: ['王阿姨 · 1 人', '前一晚 22:00 后不要吃东西'],
        foot: '梅苑社区 · 0796-8000001',
      }),
      page,
    );
    expect(page.innerText.split(/\n+/)).to.deep.equal([
      '健康小屋',
      '2026年12月1日 周二 08:30–08:45',
      '健康小屋',
      '预约号',
      'ABCD 2345',
      '王阿姨 · 1 人',
      '前一晚 22:00 后不要吃东西',
      '梅苑社区 · 0796-8000001',
    ]);
  });
});

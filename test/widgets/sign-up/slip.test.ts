import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import { printSlip } from '../../../src/widgets/activity-calendar/parts/detail/slip.ts';
import { cleanUp } from '../../support/browser/detail-dialog.ts';

describe('print slip', () => {
  afterEach(cleanUp);

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
});

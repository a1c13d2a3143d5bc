/** Leaving a form by mistake: in elder mode the dialog asks first, whichever way out was touched. */
import { expect } from '@esm-bundle/chai';
import { cleanUp, openDialog, type DetailDialog } from '../../support/browser/detail-dialog.ts';

const question = '还没有提交。离开这一页吗？已经填的内容会留着。';

async function openForm(isElder: boolean): Promise<DetailDialog> {
  const dialog = await openDialog();
  dialog.element.elder = isElder;
  await dialog.press('我要报名');
  return dialog;
}

/** As the browser does it: the dialog is asked, and closes when nobody minds. */
async function escape(dialog: DetailDialog): Promise<void> {
  const element = dialog.root.querySelector('dialog')!;
  if (element.dispatchEvent(new Event('cancel', { cancelable: true }))) element.close();
  await dialog.element.updateComplete;
}

describe('leaving a sign-up in elder mode', () => {
  afterEach(cleanUp);

  it('asks when ✕ is touched, stays when it is touched again, and goes when that is meant', async () => {
    const dialog = await openForm(true);
    await dialog.type('怎么称呼您', '王奶奶');
    expect(dialog.text).not.to.contain(question);
    await dialog.press('关闭');
    expect(dialog.text).to.contain(question);
    await dialog.press('关闭');
    expect(dialog.text).not.to.contain(question);
    expect(dialog.isOpen).to.equal(true);
    expect(dialog.field('怎么称呼您').value).to.equal('王奶奶');
    await dialog.press('关闭');
    await dialog.press('离开这一页');
    await dialog.closed;
    expect(dialog.isOpen).to.equal(false);
  });

  it('asks below the bar, whose ✕ stays in its corner, and as far from the right edge as from the left', async () => {
    const dialog = await openForm(true);
    await dialog.type('怎么称呼您', '王奶奶');
    const box = (selector: string): DOMRect => dialog.root.querySelector(selector)!.getBoundingClientRect();
    const before = box('.bar summary');
    await dialog.press('关闭');
    expect(box('.bar summary').toJSON()).to.deep.equal(before.toJSON());
    const message = box('.bar .message');
    expect(message.top).to.be.at.least(before.bottom);
    const bar = box('.bar');
    expect(bar.right - message.right).to.equal(message.left - bar.left);
    expect(message.left).to.be.above(bar.left);
  });

  it('asks when Escape is pressed, with the focus on the question, and goes at the second time', async () => {
    const dialog = await openForm(true);
    await dialog.type('怎么称呼您', '王奶奶');
    await escape(dialog);
    expect(dialog.isOpen).to.equal(true);
    expect(dialog.focused).to.equal(question);
    await escape(dialog);
    await dialog.closed;
    expect(dialog.isOpen).to.equal(false);

    // Whoever comes back finds what was typed, and no question.
    dialog.show();
    await dialog.untilFocused('填写报名');
    expect(dialog.field('怎么称呼您').value).to.equal('王奶奶');
    expect(dialog.text).not.to.contain(question);
  });

  for (const [what, isElder, name] of [
    ['an empty form', true, ''],
    ['a form outside of elder mode', false, '王奶奶'],
  ] as const) {
    it(`closes ${what} at once`, async () => {
      for (const leave of [escape, (dialog: DetailDialog) => dialog.press('关闭')]) {
        const dialog = await openForm(isElder);
        await dialog.type('怎么称呼您', name);
        await leave(dialog);
        await dialog.closed;
        expect(dialog.isOpen).to.equal(false);
        cleanUp();
      }
    });
  }
});

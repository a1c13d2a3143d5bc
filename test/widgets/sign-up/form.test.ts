import { expect } from '@esm-bundle/chai';
import { cleanUp, openDialog } from '../../support/browser/detail-dialog.ts';

const consent = '我已看过上面的说明，同意这样使用我填写的信息';

describe('sign-up form', () => {
  afterEach(cleanUp);

  it('puts each error beside its field, sums them up, and goes to the first', async () => {
    const dialog = await openDialog();
    await dialog.press('我要报名');
    await dialog.type('手机或固定电话', '12345');
    await dialog.press('提交报名');
    await dialog.element.updateComplete;

    const name = dialog.field('怎么称呼您');
    const phone = dialog.field('手机或固定电话');
    expect(dialog.root.activeElement).to.equal(name);
    expect(name.getAttribute('aria-invalid')).to.equal('true');
    expect(dialog.descriptionOf(name)).to.contain('请填写怎么称呼您');
    expect(dialog.descriptionOf(phone)).to.contain('这个号码好像不对');
    expect(phone.value).to.equal('12345');
    expect(dialog.text).to.contain('还有 3 处要改');
    dialog.get('link', '请先看说明，同意后在方框里打勾').click();
    expect(dialog.root.activeElement).to.equal(dialog.get('checkbox', consent));
    expect(location.hash).to.equal('');
    expect(dialog.client.signUps).to.deep.equal([]);

    await dialog.type('怎么称呼您', '王阿姨');
    expect(name.hasAttribute('aria-invalid'), 'a field that is corrected is no longer wrong').to.equal(false);
    expect(phone.getAttribute('aria-invalid')).to.equal('true');
  });

  it('sums nothing up when one thing is wrong', async () => {
    const dialog = await openDialog();
    await dialog.fillIn();
    await dialog.type('手机或固定电话', '');
    await dialog.press('提交报名');
    await dialog.element.updateComplete;
    expect(dialog.root.activeElement).to.equal(dialog.field('手机或固定电话'));
    expect(dialog.text).not.to.contain('处要改');
  });

  it('asks for consent with an empty box, after a notice that says everything', async () => {
    const dialog = await openDialog();
    await dialog.press('我要报名');
    expect(dialog.get('checkbox', consent)).to.have.property('checked', false);
    const { notice } = dialog.client.center.center;
    for (const text of [notice.operator, notice.purpose, ...notice.kinds, notice.rights, notice.contact])
      expect(dialog.text).to.contain(text);
    expect(dialog.text, '30 days after the activity').to.contain('2026年12月31日 周四，到期删除');
  });

  it('counts people between one and what is possible', async () => {
    const dialog = await openDialog({ facts: { taken: 13 } });
    await dialog.press('我要报名');
    const size = dialog.field('几个人来');
    expect(dialog.descriptionOf(size)).to.contain('最多 3 人');
    await dialog.press('少一人');
    expect(size.value).to.equal('1');
    for (let presses = 0; presses < 5; presses += 1) await dialog.press('多一人');
    expect(size.value).to.equal('3');
    await dialog.type('几个人来', '9');
    await dialog.press('提交报名');
    expect(dialog.descriptionOf(size)).to.contain('最多 3 人，请改少一些');
    expect(size.value).to.equal('9');
    await dialog.press('少一人');
    expect(size.value).to.equal('3');
  });

  it('lets an input method have its Enter', async () => {
    const dialog = await openDialog();
    await dialog.press('我要报名');
    const enter = (isComposing: boolean) => {
      const event = new KeyboardEvent('keydown', {
        key: 'Enter',
        isComposing,
        bubbles: true,
        cancelable: true,
      });
      dialog.field('怎么称呼您').dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(enter(true), 'chooses a word').to.equal(true);
    expect(enter(false), 'sends the form').to.equal(false);
  });

  it('lets the browser fill in name and phone, and brings up the right keyboard', async () => {
    const dialog = await openDialog();
    await dialog.press('我要报名');
    expect(dialog.field('怎么称呼您').autocomplete).to.equal('name');
    expect(dialog.field('手机或固定电话').autocomplete).to.equal('tel');
    expect(dialog.field('手机或固定电话').type).to.equal('tel');
    expect(dialog.field('几个人来').inputMode).to.equal('numeric');
  });

  it('has the draft again after a reload, but not the consent', async () => {
    const before = await openDialog();
    await before.fillIn();
    await before.choose('radio', '帮家人报名');
    await before.type('家人怎么称呼', '李大爷');
    before.element.remove();

    const after = await openDialog();
    expect(after.field('怎么称呼您').value).to.equal('王阿姨');
    expect(after.field('手机或固定电话').value).to.equal('138 0013 8000');
    expect(after.field('家人怎么称呼').value).to.equal('李大爷');
    expect(after.get('checkbox', consent)).to.have.property('checked', false);
    expect(Object.keys(sessionStorage)).to.deep.equal(['boai-sign-up:meiyuan:course']);
    expect(localStorage.length).to.equal(0);
  });

  it('asks a guardian for a child, who may refuse as easily as agree', async () => {
    const child = '来的人里有不满 14 岁的孩子';
    const before = await openDialog();
    await before.fillIn();
    expect(before.text).not.to.contain('监护人');
    await before.choose('checkbox', child);
    await before.press('提交报名');
    await before.element.updateComplete;
    expect(before.text).to.contain('请选监护人是否同意');
    expect(before.root.activeElement).to.equal(before.get('radio', '我是监护人，同意'));
    await before.choose('radio', '我不是监护人，或者不同意');
    expect(before.text).to.contain('那就不能在网上替孩子报名');
    await before.press('提交报名');
    expect(before.client.signUps).to.deep.equal([]);
    before.element.remove();

    const after = await openDialog();
    expect(after.get('checkbox', child)).to.have.property('checked', true);
    expect(after.get('radio', '我不是监护人，或者不同意'), 'is asked anew').to.have.property(
      'checked',
      false,
    );
    await after.choose('checkbox', consent);
    await after.choose('radio', '我是监护人，同意');
    await after.press('提交报名');
    await after.untilHeading('报名成功');
    expect(after.client.signUps[0]!.request).to.include({ isUnder14: true, guardianConsent: true });
  });

  it('keeps one draft for each activity', async () => {
    const before = await openDialog();
    await before.fillIn();
    before.element.remove();
    const other = await openDialog({ facts: { id: 'another' } });
    await other.press('我要报名');
    expect(other.field('怎么称呼您').value).to.equal('');
  });

  it('works without storage', async () => {
    const { getItem, setItem } = Storage.prototype;
    const refuse = (): never => {
      throw new DOMException('denied', 'SecurityError');
    };
    Storage.prototype.getItem = Storage.prototype.setItem = refuse;
    try {
      const dialog = await openDialog();
      await dialog.fillIn();
      await dialog.press('提交报名');
      await dialog.untilHeading('报名成功');
    } finally {
      Object.assign(Storage.prototype, { getItem, setItem });
    }
  });

  it('goes back to the facts and keeps what was typed', async () => {
    const dialog = await openDialog();
    await dialog.fillIn();
    await dialog.press('返回活动详情');
    expect(dialog.focused).to.equal('老年手机课堂');
    await dialog.press('我要报名');
    expect(dialog.field('怎么称呼您').value).to.equal('王阿姨');
  });
});

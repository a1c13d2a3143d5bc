import { expect } from '@esm-bundle/chai';
import { type Cabin, cleanUp, openCabin } from '../../support/browser/cabin.ts';
import { until } from '../../support/browser/wait.ts';

const taken = ({ client }: Cabin): number => client.center.seats.get('cabin_20261125T0830')!.taken;
const sent = ({ client }: Cabin): number =>
  client.writes.filter(({ operation }) => operation === 'bookSlot').length;

async function openForm(): Promise<Cabin> {
  const cabin = await openCabin();
  await cabin.chooseSlot('08:30');
  await cabin.fillIn();
  return cabin;
}

describe('sending the form', () => {
  afterEach(cleanUp);

  for (const label of ['怎么称呼您', '手机或固定电话', '几个人来'])
    it(`is what Enter does in "${label}"`, async () => {
      const cabin = await openForm();
      await cabin.pressEnter(label);
      await cabin.untilHeading('预约成功');
      expect(sent(cabin)).to.equal(1);
    });

  for (const [what, key] of [
    ['while a word is composed', { isComposing: true }],
    ['that ends a word in an older browser', { keyCode: 229 }],
  ] as const)
    it(`is not what Enter does ${what}`, async () => {
      const cabin = await openForm();
      await cabin.pressEnter('怎么称呼您', key);
      expect(sent(cabin)).to.equal(0);
      expect(cabin.names('button')).to.include('提交预约');
      await cabin.pressEnter('怎么称呼您');
      await cabin.untilHeading('预约成功');
    });

  it('is not what other keys of an input method do', async () => {
    const cabin = await openForm();
    const input = cabin.get('textbox', '怎么称呼您');
    const key = new KeyboardEvent('keydown', {
      key: 'a',
      isComposing: true,
      bubbles: true,
      cancelable: true,
    });
    expect(input.dispatchEvent(key), 'the letter arrives').to.equal(true);
  });

  it('happens once, however often the button is pressed', async () => {
    const cabin = await openForm();
    const answer = cabin.client.hold();
    await cabin.press('提交预约');
    expect(cabin.focused).to.equal('正在提交…');
    expect(cabin.get('button', '正在提交…').getAttribute('aria-disabled')).to.equal('true');
    expect(cabin.status).to.equal('正在提交…');
    expect(cabin.names('button'), 'nobody leaves what is under way').to.not.include('换个时间');
    await cabin.press('正在提交…');
    (cabin.root.querySelector('form') as HTMLFormElement).requestSubmit();
    await cabin.element.updateComplete;
    expect(sent(cabin)).to.equal(1);
    answer();
    await cabin.untilHeading('预约成功');
    expect([sent(cabin), taken(cabin), cabin.events.length]).to.deep.equal([1, 1, 1]);
  });

  it('waits until the seats for the people who come are kept', async () => {
    const cabin = await openForm();
    const answer = cabin.client.hold();
    await cabin.press('多一人');
    expect(cabin.status).to.equal('正在为您留位…');
    await cabin.press('提交预约');
    expect(sent(cabin)).to.equal(0);
    answer();
    await until(() => taken(cabin) === 2);
    await cabin.untilText('为您保留到');
    await cabin.press('提交预约');
    await cabin.untilHeading('预约成功');
    expect(taken(cabin)).to.equal(2);
  });
});

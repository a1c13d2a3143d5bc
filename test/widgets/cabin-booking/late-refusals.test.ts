/** A refusal is shown with the times as they are now; until those are read, the resident may have gone on. */
import { expect } from '@esm-bundle/chai';
import { minuteMs } from '../../mocks/clock.ts';
import { scenario } from '../../mocks/scenarios.ts';
import { bookingClient } from '../../support/browser/booking-client.ts';
import { type Cabin, cleanUp, openCabin } from '../../support/browser/cabin.ts';
import { settled, until } from '../../support/browser/wait.ts';

const full = '这个时间刚刚约满';

/** Others have a slot since the times were read, and reading them again takes long. */
async function openSlow(time: string): Promise<{ cabin: Cabin; read: () => Promise<void> }> {
  const client = bookingClient(scenario('typical').center);
  const cabin = await openCabin({ client });
  client.center.seats.set(`cabin_20261125T${time}`, { taken: 2, waiting: 0 });
  const release = client.holdReads();
  const read = async (): Promise<void> => {
    release();
    await settled();
  };
  return { cabin, read };
}

const answered = ({ client }: Cabin, time: string): Promise<unknown> =>
  until(() => client.writes.some(({ target }) => target === `cabin_20261125T${time}`)).then(settled);

describe('a refusal that comes late', () => {
  afterEach(cleanUp);

  it('is waited for with what was said when the time was pressed', async () => {
    const { cabin, read } = await openSlow('0830');
    await cabin.press('08:30–');
    await answered(cabin, '0830');
    expect(cabin.status).to.equal('正在为您留位…');
    await read();
    await cabin.untilHeading(full);
    expect(cabin.focused).to.equal(full);
    expect(cabin.status).to.equal('');
  });

  it('of one time does not come upon the form of another', async () => {
    const { cabin, read } = await openSlow('0830');
    await cabin.press('08:30–');
    await answered(cabin, '0830');
    await cabin.chooseSlot('10:00');
    await cabin.type('怎么称呼您', '王');
    await read();
    expect(cabin.names('heading')).to.not.include(full);
    expect(cabin.focused).to.equal('填写预约');
    await cabin.fillIn();
    await cabin.press('提交预约');
    await cabin.untilHeading('预约成功');
    expect(cabin.text).to.contain('10:00–10:30');
  });

  it('of one time does not come upon the form of waiting for another', async () => {
    const { cabin, read } = await openSlow('0830');
    await cabin.press('08:30–');
    await answered(cabin, '0830');
    await cabin.chooseSlot('09:30', '填写候补');
    await read();
    expect(cabin.names('heading')).to.not.include(full);
  });

  it('of a form that was sent does not come upon the next one', async () => {
    const { cabin, read } = await openSlow('0830');
    const { client } = cabin;
    await cabin.chooseSlot('10:00');
    await cabin.fillIn();
    client.refuseNext('slot_full', {});
    await cabin.press('提交预约');
    await settled();
    await cabin.press('换个时间');
    await cabin.chooseSlot('10:30');
    await read();
    expect(cabin.names('heading')).to.not.include(full);
    expect(cabin.text).to.contain('为您保留到');
  });

  it('of more people than there are seats for does not come once they are fewer', async () => {
    const { cabin, read } = await openSlow('0830');
    await cabin.chooseSlot('10:00');
    cabin.client.center.seats.set('cabin_20261125T1000', { taken: 2, waiting: 0 });
    await cabin.press('多一人');
    await settled();
    await cabin.press('少一人');
    await read();
    expect(cabin.names('heading').join()).to.not.contain('位子不够');
    cabin.client.center.clock.advance(minuteMs);
    await cabin.fillIn();
    await cabin.press('提交预约');
    await cabin.untilHeading('预约成功');
  });
});

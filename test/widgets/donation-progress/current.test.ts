import { expect } from '@esm-bundle/chai';
import { wan } from '../../mocks/campaigns/campaign.ts';
import { scenario } from '../../mocks/scenarios.ts';
import { cleanUp, openDonation, pretend } from '../../support/browser/donation.ts';
import { stubClient } from '../../support/browser/stub-client.ts';

const motion = window.matchMedia;

function wantNoMotion(): void {
  window.matchMedia = (query) =>
    query.includes('reduced-motion')
      ? Object.assign(motion.call(window, 'all'), {})
      : motion.call(window, query);
}

describe('the donation progress is current', () => {
  let page: ReturnType<typeof pretend>;
  beforeEach(() => {
    page = pretend('visible');
  });
  afterEach(() => {
    page.stop();
    window.matchMedia = motion;
    cleanUp();
  });

  it('asks once a minute by the entity tag while it is seen', async () => {
    const donation = await openDonation();
    expect(donation.client.askedCampaigns).to.deep.equal([false]);
    donation.timing.pass(59_999);
    await donation.settled();
    expect(donation.client.askedCampaigns.length).to.equal(1);
    donation.timing.pass(1);
    await donation.settled();
    expect(donation.client.askedCampaigns).to.deep.equal([false, true]);
    await donation.minutePasses();
    await donation.minutePasses();
    expect(donation.client.askedCampaigns.length).to.equal(4);
  });

  it('asks nothing while the page is hidden, and at once when it is shown after a minute', async () => {
    const donation = await openDonation();
    page.become('hidden');
    await donation.minutePasses();
    await donation.minutePasses();
    expect(donation.client.askedCampaigns.length).to.equal(1);
    expect(donation.timing.waiting).to.equal(0);
    page.become('visible');
    await donation.settled();
    expect(donation.client.askedCampaigns.length).to.equal(2);
  });

  it('shown again within the minute it waits for the rest of it', async () => {
    const donation = await openDonation();
    donation.timing.pass(20_000);
    page.become('hidden');
    donation.timing.pass(20_000);
    page.become('visible');
    await donation.settled();
    expect(donation.client.askedCampaigns.length).to.equal(1);
    donation.timing.pass(20_000);
    await donation.settled();
    expect(donation.client.askedCampaigns.length).to.equal(2);
  });

  it('asks nothing any more when it has left, and leaves no timer', async () => {
    const donation = await openDonation();
    const { element } = donation;
    const place = element.parentElement!;
    element.remove();
    donation.timing.pass(600_000);
    await donation.settled();
    expect(donation.client.askedCampaigns.length).to.equal(1);
    expect(donation.timing.waiting).to.equal(0);
    place.append(element);
    await donation.settled();
    expect(donation.client.askedCampaigns.length).to.equal(2);
  });

  it('one answer at a time: a slow one is waited for', async () => {
    const donation = await openDonation();
    const release = donation.client.hold();
    await donation.minutePasses();
    await donation.minutePasses();
    expect(donation.client.askedCampaigns.length).to.equal(2);
    release();
    await donation.settled();
    await donation.minutePasses();
    expect(donation.client.askedCampaigns.length).to.equal(3);
  });

  it('a new total counts up once and is told once', async () => {
    const donation = await openDonation({ attributes: { campaign: 'class' } });
    expect(donation.status).to.equal('');
    const amount = () => donation.root.querySelector('.totals dd')!.textContent!.trim();
    donation.enter('class', { raised: wan(235) });
    await donation.minutePasses();
    expect(amount()).to.equal('225 万元');
    const seen: string[] = [];
    while (donation.timing.frames > 0) {
      donation.timing.nextFrame(100);
      await donation.element.updateComplete;
      seen.push(amount());
    }
    const numbers = seen.map((text) => parseFloat(text));
    expect(seen.length).to.be.above(5);
    expect(numbers).to.deep.equal([...numbers].sort((a, b) => a - b));
    expect(seen[seen.length - 1]).to.equal('235 万元');
    expect(donation.status).to.equal('“红十字班”助学工程有新数据：已筹 235 万元');
    await donation.minutePasses();
    expect(donation.timing.frames).to.equal(0);
    expect(donation.root.querySelectorAll('[role=status]').length).to.equal(1);
  });

  it('a corrected total is there at once: nothing counts down', async () => {
    const donation = await openDonation({ attributes: { campaign: 'class' } });
    donation.enter('class', { raised: wan(220) });
    await donation.minutePasses();
    expect(donation.timing.frames).to.equal(0);
    expect(donation.text).to.contain('220 万元');
    expect(donation.status).to.contain('已筹 220 万元');
  });

  it('where motion is unwelcome a new total is just there', async () => {
    wantNoMotion();
    const donation = await openDonation({ attributes: { campaign: 'class' } });
    donation.enter('class', { raised: wan(235) });
    await donation.minutePasses();
    expect(donation.timing.frames).to.equal(0);
    expect(donation.text).to.contain('235 万元');
  });

  it('keeps the last good figures with their age when it cannot ask, and says when it can again', async () => {
    const donation = await openDonation({ attributes: { campaign: 'class' } });
    donation.client.failWith('network');
    await donation.minutePasses();
    expect(donation.text).to.contain('暂时连不上公示服务。下面是 1 分钟前读到的内容。');
    expect(donation.text).to.contain('225 万元');
    expect(donation.status).to.equal('暂时连不上公示服务。');
    const release = donation.client.hold();
    await donation.minutePasses();
    expect(donation.text, 'while it asks again').to.contain('暂时连不上公示服务');
    release();
    await donation.settled();
    expect(donation.text).to.contain('下面是 2 分钟前读到的内容。');
    donation.client.failWith(undefined);
    await donation.minutePasses();
    expect(donation.text).not.to.contain('暂时连不上');
    expect(donation.status).to.equal('又能读到新的数据了');
  });

  it('asks at once when the device is online again', async () => {
    const client = stubClient(scenario('typical').center);
    client.failWith('offline');
    const donation = await openDonation({ client });
    expect(donation.text).to.contain('设备没有联网');
    client.failWith(undefined);
    dispatchEvent(new Event('online'));
    await donation.settled();
    expect(donation.campaigns.length).to.equal(10);
  });
});

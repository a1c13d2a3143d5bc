/** From what the API says to what is shown, as tables. */
import { expect } from '@esm-bundle/chai';
import * as fc from 'fast-check';
import {
  campaignsToShow,
  progressOf,
  sourcesOf,
  viewOf,
} from '../../../src/widgets/donation-progress/donation-progress.model.ts';
import { aCampaign, wan } from '../../mocks/campaigns/campaign.ts';
import { sampleCampaigns, table } from '../../mocks/campaigns/sample.ts';
import { meiyuan } from '../../mocks/programme/meiyuan.ts';

const today = '2026-11-24';
const page = { center: meiyuan, linkHosts: [], campaigns: [...sampleCampaigns] };

describe('which campaigns, and how', () => {
  for (const [view, count, shown] of [
    ['auto', 0, 'list'],
    ['auto', 1, 'full'],
    ['auto', 2, 'list'],
    ['full', 2, 'full'],
    ['compact', 1, 'compact'],
    ['compact', 9, 'compact'],
    ['nonsense' as 'auto', 2, 'list'],
  ] as const)
    it(`view ${view} of ${count}: ${shown}`, () => {
      expect(viewOf(view, sampleCampaigns.slice(0, count))).to.equal(shown);
    });

  it('all, one by its id, or none of that id', () => {
    expect(campaignsToShow(page, '', today).length).to.equal(sampleCampaigns.length);
    expect(campaignsToShow(page, 'aed', today).map(({ id }) => id)).to.deep.equal(['aed']);
    expect(campaignsToShow(page, 'gone', today)).to.deep.equal([]);
  });

  it('each source once', () => {
    expect(sourcesOf(table)).to.deep.equal(['腾讯公益项目页面', '天玉镇红十字会季度公示']);
    expect(sourcesOf(aCampaign())).to.deep.equal([]);
  });
});

describe('the bar', () => {
  const ends = (said: Parameters<typeof aCampaign>[0]): number[] | undefined =>
    progressOf(aCampaign(said))?.pieces.map(({ to }) => to);
  for (const [name, said, expected] of [
    ['without a target', { raised: wan(1) }, undefined],
    ['without a figure', { targetFen: 1_000_000 }, undefined],
    ['with matched money only', { targetFen: 1_000_000, matched: wan(1) }, undefined],
    ['of nothing yet', { targetFen: 1_000_000, raised: wan(0) }, [0, 0, 0]],
    ['of three', { targetFen: 4_000_000, raised: wan(1), matched: wan(1), pending: wan(1) }, [25, 50, 75]],
    ['with a gap', { targetFen: 4_000_000, raised: wan(1), pending: wan(1) }, [25, 25, 50]],
    ['that matched money fills', { targetFen: 1_000_000, raised: wan(0.9), matched: wan(9) }, [90, 100, 100]],
    ['over the target', { targetFen: 1_000_000, raised: wan(3), pending: wan(1) }, [100, 100, 100]],
  ] as const)
    it(name, () => {
      expect(ends(said)).to.deep.equal(expected);
    });

  it('is never drawn beyond, never backwards, and never longer than is true', () => {
    const amount = fc.integer({ min: 0, max: 100_000_000_000_000 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000_000_000_000 }), amount, amount, (targetFen, one, two) => {
        const total = (amountFen: number) => ({ amountFen, asOf: today, source: '' });
        const { pieces, percent } = progressOf(
          aCampaign({ targetFen, raised: total(one), matched: total(two) }),
        )!;
        let from = 0;
        for (const piece of pieces) {
          expect(piece.from).to.equal(from);
          expect(piece.to).to.be.within(from, 100);
          from = piece.to;
        }
        if (percent < 100) expect(Math.floor(pieces[0]!.to)).to.equal(percent);
      }),
    );
  });
});

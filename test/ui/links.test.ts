/** What came in an answer is led to only where it is an address of the web. */
import { expect } from '@esm-bundle/chai';
import { nothing, render } from 'lit';
import { calendarLink } from '../../src/ui/calendar-link.ts';
import { manageLink } from '../../src/ui/manage-link.ts';
import chinese from '../../src/i18n/zh-CN/later-cabin-booking.ts';

const hostile = [
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  ' JavaScript:alert(1)',
  'data:text/html,x',
  '',
];

function links(view: unknown): (string | null)[] {
  const root = document.createElement('div');
  render(view, root);
  return [...root.querySelectorAll('a')].map((link) => link.getAttribute('href'));
}

const manage = (url: string) => manageLink({ url, copied: undefined, messages: chinese, onCopy: () => {} });

describe('a link of an answer', () => {
  it('leads to a calendar file and to the page of the booking', () => {
    expect(links(calendarLink('https://center.example/a.ics', ''))).to.deep.equal([
      'https://center.example/a.ics',
    ]);
    expect(links(manage('http://localhost:8080/bookings#boai-booking=t'))).to.deep.equal([
      'http://localhost:8080/bookings#boai-booking=t',
    ]);
  });

  for (const address of hostile)
    it(`is none for ${JSON.stringify(address)}`, () => {
      expect(links(calendarLink(address, ''))).to.deep.equal([]);
      expect(manage(address), 'nothing to copy either').to.equal(nothing);
    });
});

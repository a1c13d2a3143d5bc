import { expect } from '@esm-bundle/chai';
import '../../../src/widgets/activity-calendar/activity-calendar.define.ts';

describe('calendar', () => {
  it('renders', async () => {
    const element = document.createElement('boai-activity-calendar') as HTMLElement & {
      updateComplete: Promise<boolean>;
    };
    document.body.append(element);
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('section')?.getAttribute('aria-label')).to.equal('活动日历');
    console.log(Intl.DateTimeFormat().resolvedOptions().timeZone);
  });
});

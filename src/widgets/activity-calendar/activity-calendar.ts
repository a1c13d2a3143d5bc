/** `<boai-activity-calendar>`: a center's activities by month, week or list. */
import { LitElement, html } from 'lit';
import { tokens } from '../../styles/tokens.ts';
import messages from '../../i18n/zh-CN/activity-calendar.ts';

export class BoaiActivityCalendar extends LitElement {
  static override readonly styles = [tokens];

  protected override render(): unknown {
    return html`
      <section aria-label=${messages.calendar}><slot></slot></section>
    `;
  }
}

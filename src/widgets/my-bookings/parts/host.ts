/** What the list of bookings needs of the element that shows it. */
import type { LitElement } from 'lit';
import type { SettingsController } from '../../../context/settings-controller.ts';
import type { LaterMyBookingsMessages } from '../../../i18n/my-bookings.ts';
import type { BookedManner } from '../../../ui/booked-view.ts';
import type { FindDraft } from './find-form.ts';

export interface BookingsHost extends LitElement {
  readonly settings: SettingsController;
  readonly manner: BookedManner & { readonly messages: LaterMyBookingsMessages };
  readonly checkDelaysMs: readonly number[];
  draft: FindDraft;
}

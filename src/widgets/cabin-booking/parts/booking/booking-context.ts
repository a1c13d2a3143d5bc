/** What every part of a booking is rendered from, and what it may ask for. */
import type { TemplateResult } from 'lit';
import type { Center, Service } from '../../../../api/generated/types.ts';
import type { LaterCabinMessages } from '../../../../i18n/cabin-booking.ts';
import type { Locale } from '../../../../i18n/locale.ts';
import type { Copied } from '../../../../ui/copy-field.ts';

export interface BookingContext {
  readonly service: Service;
  readonly center: Center;
  readonly locale: Locale;
  readonly messages: LaterCabinMessages;
  readonly isElder: boolean;
  /** What was copied last and whether the clipboard took it. */
  readonly copied: Copied | undefined;
  /** Of the manage link, once it is drawn. */
  readonly qr: TemplateResult | undefined;
  /** Where this is rendered. */
  readonly root: ParentNode;
  copy(text: string): void;
  /** Gives a control the focus. */
  focusField(id: string): void;
  /** The form was sent and is still there: it has errors. */
  focusFirstError(): void;
  backToDays(): void;
}

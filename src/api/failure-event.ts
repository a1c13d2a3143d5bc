/** On `document`, when a request has failed for good, whichever widget asked. Nothing personal is in it. */
export class FailureEvent extends Event {
  static readonly type = 'boai-error';
  /** As `ApiError` has it; the script tag says `not_loaded` when it could not get the code of a widget. */
  readonly code: string;

  constructor(code: string) {
    super(FailureEvent.type);
    this.code = code;
  }
}

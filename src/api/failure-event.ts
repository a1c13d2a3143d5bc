/**
 * On `document`, when a request has failed for good, whichever widget asked. Nothing personal is in it.
 * A child of `CustomEvent`: MooTools puts a type of its own in the place of `Event`.
 */
export class FailureEvent extends CustomEvent<null> {
  static readonly type = 'boai-error';
  /** As `ApiError` has it; the script tag says `not_loaded` when it could not get the code of a widget. */
  readonly code: string;

  constructor(code: string) {
    super(FailureEvent.type);
    this.code = code;
  }
}

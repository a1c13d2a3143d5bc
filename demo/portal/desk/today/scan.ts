/** `<boai-desk-scan>`: the picture of the camera until a QR code is read; the camera is off as soon as this is gone. */
import { LitElement, html, type TemplateResult } from 'lit';
import { controls } from '../../../../src/styles/controls.ts';
import { tokens } from '../../../../src/styles/tokens.ts';
import { deskStyles } from '../desk.styles.ts';
import { followLanguage } from '../language.ts';
import { closeCamera, openCamera } from './camera.ts';
import { openQrReader } from './qr-reader.ts';
import { scanStyles } from './scan.styles.ts';
import { texts } from './texts.ts';

const lookEveryMs = 150;

export class DeskScan extends LitElement {
  static override readonly styles = [tokens, controls, deskStyles, scanStyles];
  static override readonly properties = {
    onRead: { attribute: false },
    onClose: { attribute: false },
    isOpen: { state: true },
  };

  /** Once. */
  declare onRead: (text: string) => void;
  /** `why`: undefined when whoever looked has had enough. */
  declare onClose: (why?: string) => void;
  declare isOpen: boolean;
  #stream: MediaStream | undefined;
  #timer: number | undefined;

  constructor() {
    super();
    followLanguage(this);
    this.isOpen = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#leave);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#leave);
    window.clearTimeout(this.#timer);
    closeCamera(this.#stream);
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('button')?.focus();
    void this.#open();
  }

  protected override render(): TemplateResult {
    return html`
      <div class="scan" role="group" aria-label=${texts.scan} @keydown=${this.#closeOnEscape}>
        <p role="status">${this.isOpen ? texts.scanHow : texts.scanWait}</p>
        <video muted playsinline aria-label=${texts.scanPicture}></video>
        <button class="button" type="button" @click=${() => this.onClose()}>${texts.scanClose}</button>
      </div>
    `;
  }

  readonly #closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    // What stands around it is closed by another one.
    event.stopPropagation();
    this.onClose();
  };

  /** Whoever turns to something else looks no more. */
  readonly #leave = (): void => {
    if (document.hidden) this.onClose();
  };

  async #open(): Promise<void> {
    try {
      const stream = await openCamera();
      // Closed before the question whether the camera may be used was answered.
      if (!this.isConnected) return closeCamera(stream);
      this.#stream = stream;
      const video = this.renderRoot.querySelector('video')!;
      video.srcObject = stream;
      await video.play();
      const read = await openQrReader();
      this.isOpen = true;
      const look = async (): Promise<void> => {
        const text = await read(video);
        if (!this.isConnected) return;
        if (text) this.onRead(text);
        else this.#timer = window.setTimeout(() => void look(), lookEveryMs);
      };
      await look();
    } catch (error) {
      if (!this.isConnected) return;
      if (!(error instanceof DOMException)) throw error;
      this.onClose(error.name === 'NotAllowedError' ? texts.scanRefused : texts.scanFailed);
    }
  }
}

/**
 * Most bytes of one item in `storage.sync`, name and value as JSON together
 * (https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/storage/sync).
 */
export const mostBytes = 8_192;

/** A choice is longer than `storage.sync` keeps; what was stored before stays. */
export class SettingTooLong extends Error {
  override readonly name = 'SettingTooLong';
  /** The setting. */
  readonly key: string;

  constructor(key: string) {
    super(`${key} is longer than ${mostBytes} bytes`);
    this.key = key;
  }
}

/**
 * A 64-bit fingerprint of many texts, made of a hash of each (cyrb53, public domain). `add` sums the hashes, so the
 * order of texts does not matter; `follow` makes it matter. The fingerprint tells releases apart, but does not
 * withstand deliberate collisions.
 */
export class TextHash {
  #high = 0;
  #low = 0;

  /** Adds the hash of a text, whatever the order. @returns the hash, for `follow` of another fingerprint */
  add(text: string): readonly [number, number] {
    let high = 0xdeadbeef;
    let low = 0x41c6ce57;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      high = Math.imul(high ^ unit, 2654435761);
      low = Math.imul(low ^ unit, 1597334677);
    }
    high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
    low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
    this.#high = (this.#high + high) >>> 0;
    this.#low = (this.#low + low) >>> 0;
    return [high, low];
  }

  /** Mixes in a hash of `add`, so that the order of calls matters. */
  follow([high, low]: readonly [number, number]): void {
    this.#high = (Math.imul(this.#high, 31) + high) >>> 0;
    this.#low = (Math.imul(this.#low, 31) + low) >>> 0;
  }

  /** 16 hexadecimal digits. */
  digest(): string {
    return [this.#high, this.#low].map((part) => part.toString(16).padStart(8, '0')).join('');
  }
}

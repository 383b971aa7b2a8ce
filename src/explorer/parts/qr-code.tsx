import { useEffect, useState } from 'preact/hooks';

/** A grid of dark and light squares. */
type Squares = readonly (readonly boolean[])[];

/** The QR code of an address, on paper only; its library loads once the view is there. Nothing for what is too long. */
export function QrCode({ text }: { readonly text: string }) {
  const [squares, setSquares] = useState<Squares>([]);
  useEffect(() => {
    let isWanted = true;
    import('uqr').then(
      ({ encode }) => {
        if (isWanted) setSquares(encode(text, { ecc: 'M', border: 2 }).data);
      },
      () => {}, // the address stands beside it as text
    );
    return () => {
      isWanted = false;
    };
  }, [text]);
  if (squares.length === 0) return null;
  const dark = squares.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1Z` : [])));
  return (
    <svg class="qr-code" viewBox={`0 0 ${squares.length} ${squares.length}`} aria-hidden="true">
      <path d={dark.join('')} />
    </svg>
  );
}

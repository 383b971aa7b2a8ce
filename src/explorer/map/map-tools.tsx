import { texts } from '../texts/texts.ts';

interface MapToolsProps {
  /** The drawing; absent while its library loads, or when that could not be loaded. */
  readonly drawing: { zoom(factor: number): void; fit(): void } | undefined | null;
  readonly failed: boolean;
}

/** The buttons of a map, and what is said while there is no drawing. */
export function MapTools({ drawing, failed }: MapToolsProps) {
  return (
    <>
      {!drawing && (
        <p class="map-wait" role="status">
          {failed ? texts.map.failed : texts.states.waiting}
        </p>
      )}
      <div class="map-tools">
        <button type="button" aria-label={texts.map.closer} onClick={() => drawing?.zoom(1.3)}>
          +
        </button>
        <button type="button" aria-label={texts.map.farther} onClick={() => drawing?.zoom(1 / 1.3)}>
          −
        </button>
        <button type="button" onClick={() => drawing?.fit()}>
          {texts.map.fit}
        </button>
      </div>
    </>
  );
}

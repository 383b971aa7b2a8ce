import { useRef, useState } from 'preact/hooks';
import { CopyButton } from '../parts/copy-button.tsx';
import { texts } from '../texts.ts';
import { fromText, noSkills, type OwnSkills, toFragment } from './own-skills.ts';

interface KeepingProps {
  readonly own: OwnSkills;
  change(own: OwnSkills): void;
}

/** What becomes of own skills, said exactly, and the ways to take them along or be rid of them. */
export function Keeping({ own, change }: KeepingProps) {
  const file = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState(false);
  const load = async (chosen: File | undefined) => {
    const loaded = chosen && fromText(await chosen.text());
    setRefused(!loaded);
    if (loaded) change(loaded);
  };
  const some = own.skills.length + own.tools.length > 0;
  return (
    <div class="keeping no-print">
      <p class="small">{texts.mySkills.privacy}</p>
      <p class="actions">
        {some && (
          <>
            <CopyButton
              text={`${location.origin}/my-skills#${toFragment(own)}`}
              label={texts.mySkills.copyLink}
              copied={texts.mySkills.copiedLink}
            />
            <button type="button" class="button quiet" onClick={() => save(own)}>
              {texts.mySkills.save}
            </button>
          </>
        )}
        <button type="button" class="button quiet" onClick={() => file.current?.click()}>
          {texts.mySkills.load}
        </button>
        {(some || own.ticked.length > 0) && (
          <button type="button" class="button quiet" onClick={() => change(noSkills)}>
            {texts.mySkills.clear}
          </button>
        )}
      </p>
      <input
        ref={file}
        type="file"
        accept="application/json"
        hidden
        aria-label={texts.mySkills.load}
        onChange={({ currentTarget }) => void load(currentTarget.files?.[0])}
      />
      {refused && <p role="alert">{texts.mySkills.noFile}</p>}
    </div>
  );
}

function save(own: OwnSkills): void {
  const address = URL.createObjectURL(
    new Blob([JSON.stringify({ ...own, unknown: undefined }, null, 2)], { type: 'application/json' }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = 'my-skills.json';
  link.click();
  URL.revokeObjectURL(address);
}

import { useRef, useState } from 'preact/hooks';
import { noSkills, type OwnSkills } from '../own-skills/own-skills.ts';
import { fromJson, toFragment, toJson } from '../own-skills/own-skills-text.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { saveFile } from '../parts/save-file.ts';
import { texts } from '../texts/texts.ts';

interface SaveAndLoadProps {
  readonly ownSkills: OwnSkills;
  change(ownSkills: OwnSkills): void;
}

/** Where own skills are kept and sent, and what to do with them: copy as a link, save, load, clear. */
export function SaveAndLoad({ ownSkills, change }: SaveAndLoadProps) {
  const fileInput = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState(false);
  const load = async (file: File | undefined) => {
    const loadedSkills = file && fromJson(await file.text());
    setRefused(!loadedSkills);
    if (loadedSkills) change(loadedSkills);
  };
  const isEmpty = ownSkills.skills.length + ownSkills.tools.length === 0;
  return (
    <div class="save-and-load no-print">
      <p class="small">{texts.mySkills.privacy}</p>
      <p class="actions">
        {!isEmpty && (
          <>
            <CopyButton
              text={`${location.origin}/my-skills#${toFragment(ownSkills)}`}
              label={texts.mySkills.copyLink}
              copiedLabel={texts.mySkills.copiedLink}
            />
            <button type="button" class="button quiet" onClick={() => save(ownSkills)}>
              {texts.mySkills.save}
            </button>
          </>
        )}
        <button type="button" class="button quiet" onClick={() => fileInput.current?.click()}>
          {texts.mySkills.load}
        </button>
        {(!isEmpty || ownSkills.ticked.length > 0 || ownSkills.time) && (
          <button type="button" class="button quiet" onClick={() => change(noSkills)}>
            {texts.mySkills.clear}
          </button>
        )}
      </p>
      <input
        ref={fileInput}
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

function save(ownSkills: OwnSkills): void {
  saveFile(new Blob([toJson(ownSkills, 2)], { type: 'application/json' }), 'my-skills.json');
}

import { payInPlaceQuestion } from '../api/operations.ts';
import { useAnswer } from '../api/use-answer.ts';
import { distinctPay } from '../parts/role/distinct-figures.ts';
import { OtherFigures } from '../parts/role/other-figures.tsx';
import { PayFigure } from '../parts/role/pay-figure.tsx';
import { PlacePicker } from '../parts/role/place-picker.tsx';
import { usePlace } from '../parts/role/use-place.ts';
import { WhenAnswered } from '../parts/when-answered.tsx';
import { texts } from '../texts/texts.ts';
import type { Role } from './role.ts';

/** Pay in a place that somebody names; the browser remembers it. */
export function PayInPlace({ role }: { readonly role: Role }) {
  const [place] = usePlace();
  return (
    <>
      <PlacePicker />
      {place !== '' && <FiguresInPlace role={role} place={place} />}
    </>
  );
}

/** Pay in the place that was chosen before, for a sheet of paper; nothing without one. */
export function PayInChosenPlace({ role }: { readonly role: Role }) {
  const [place] = usePlace();
  const { answer } = useAnswer(payInPlaceQuestion, place === '' ? null : { ref: role.ref, place });
  const figures = distinctPay(answer?.data.role?.pay?.edges ?? []).slice(0, maxOnPaper);
  return (
    <>
      {figures.map((figure) => (
        <div key={JSON.stringify(figure)}>
          <PayFigure figure={figure} title={role.title} />
          {figure.isWider && <p class="small">{texts.place.asked(place)}</p>}
        </div>
      ))}
    </>
  );
}

/** Pay figures in a place that fit on the sheet. */
const maxOnPaper = 2;

function FiguresInPlace({ role, place }: { readonly role: Role; readonly place: string }) {
  const answerState = useAnswer(payInPlaceQuestion, { ref: role.ref, place });
  return (
    <WhenAnswered answerState={answerState}>
      {({ data, problems }) => {
        const figures = distinctPay(data.role?.pay?.edges ?? []);
        const around = figures.find(({ isWider }) => isWider);
        return (
          <div role="status">
            {problems.map(({ message }) => (
              <p key={message}>{message}</p>
            ))}
            {problems.length === 0 && figures.length === 0 && <p>{texts.pay.noneIn(place)}</p>}
            {around && <p class="small">{texts.pay.around(place, around.node.name)}</p>}
            {figures.map((figure) => (
              <PayFigure key={JSON.stringify(figure)} figure={figure} title={role.title} />
            ))}
            <OtherFigures figures={data.role?.otherFigures?.edges ?? []} title={role.title} />
          </div>
        );
      }}
    </WhenAnswered>
  );
}

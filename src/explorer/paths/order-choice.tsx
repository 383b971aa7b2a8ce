import { type PathOrder, pathOrders } from '../navigation/address.ts';
import { texts } from '../texts.ts';

interface OrderChoiceProps {
  readonly chosen: PathOrder;
  choose(order: PathOrder): void;
}

/** Which ways come first; each says what it goes by. */
export const OrderChoice = ({ chosen, choose }: OrderChoiceProps) => (
  <fieldset class="segments">
    <legend class="label">{texts.paths.orderLabel}</legend>
    <div class="segments-row">
      {pathOrders.map((order) => (
        <label key={order} class="segment">
          <input type="radio" name="order" checked={order === chosen} onChange={() => choose(order)} />
          <span>{texts.paths.orders[order].name}</span>
        </label>
      ))}
    </div>
    <p class="small">{texts.paths.orders[chosen].meaning}</p>
  </fieldset>
);

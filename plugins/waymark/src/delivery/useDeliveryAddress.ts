import { useSearchParams } from 'react-router-dom';
import {
  DeliveryAddress,
  readDeliveryAddress,
  writeDeliveryAddress,
} from './model/deliveryAddress';

/** What the Delivery tab shows, and the ways to change it. */
export interface DeliveryNavigation {
  address: DeliveryAddress;
  change: (changed: Partial<DeliveryAddress>) => void;
  /** Where a link must lead to open the events behind a figure. */
  figurePath: (metric: string) => string;
}

/** Keeps what the Delivery tab shows in the page's address, so that it can be shared and survives a reload. */
export function useDeliveryAddress(): DeliveryNavigation {
  const [parameters, setParameters] = useSearchParams();
  const address = readDeliveryAddress(parameters);
  return {
    address,
    change: changed =>
      setParameters(
        current =>
          writeDeliveryAddress(current, {
            ...readDeliveryAddress(current),
            ...changed,
          }),
        { replace: true },
      ),
    figurePath: figure =>
      `?${writeDeliveryAddress(parameters, { ...address, figure })}`,
  };
}

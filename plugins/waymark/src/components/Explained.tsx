import Tooltip, { TooltipProps } from '@material-ui/core/Tooltip';
import { ReactNode } from 'react';

/** What explains itself when it is pointed at or reached with the keyboard. */
export function Explained(props: {
  text: TooltipProps['title'];
  className?: string;
  children: ReactNode;
}) {
  const { text, className, children } = props;
  return (
    <Tooltip title={text}>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- keyboard users need the explanation too */}
      <span className={className} tabIndex={0}>
        {children}
      </span>
    </Tooltip>
  );
}

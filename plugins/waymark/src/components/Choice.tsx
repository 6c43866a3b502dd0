import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';

/** Chooses one of some values; the empty one may stand for all of them. */
export function Choice(props: {
  id: string;
  label: string;
  value: string;
  /** Each with its text. */
  choices: readonly (readonly [value: string, text: string])[];
  onChange: (value: string) => void;
  className?: string;
}) {
  const { id, label, value, choices, onChange, className } = props;
  return (
    <TextField
      className={className}
      id={id}
      select
      size="small"
      variant="outlined"
      label={label}
      value={value}
      onChange={event => onChange(event.target.value)}
      InputLabelProps={{ shrink: true, id: `${id}-label` }}
      SelectProps={{ displayEmpty: true, labelId: `${id}-label` }}
    >
      {choices.map(([name, text]) => (
        <MenuItem key={name} value={name}>
          {text}
        </MenuItem>
      ))}
    </TextField>
  );
}

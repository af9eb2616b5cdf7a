/** Wording that surely calls up a prompt, in every context that the tests put it into. */
export const missed = 'Mum did not attend the paediatric appointment, the third missed since September.';

/** The same for the card that two lessons share, Disguised compliance and Non-compliant parents. */
export const engaging = 'The family seem to engage with us.';

/** Wording close to theirs that calls up nothing. */
export const lookAlike = 'Took a DNA sample. She attended every appointment.';

export type Role = 'system' | 'user' | 'assistant';

/** Marks that are one token each and never come out of ordinary text. */
export const END_OF_TEXT = '<|endoftext|>';
export const START_OF_TEXT = '<|startoftext|>';
export const TURN_START = '<|im_start|>';
export const TURN_END = '<|im_end|>';

/** The special tokens in the order of their ids, which follow the ids of the ordinary tokens. */
export const SPECIAL_TOKENS = [END_OF_TEXT, START_OF_TEXT, TURN_START, TURN_END] as const;

/** One turn of a chat as the model reads it; the template below writes the same characters. */
export function renderTurn(role: Role, content: string): string {
  return `${TURN_START}${role}\n${content}${TURN_END}\n`;
}

/** The Jinja chat template (ChatML) that is stored in the model file. */
export const CHAT_TEMPLATE =
  `{% for m in messages %}${TURN_START}{{ m['role'] }}\n{{ m['content'] }}${TURN_END}\n{% endfor %}` +
  `{% if add_generation_prompt %}${TURN_START}assistant\n{% endif %}`;

/** Time, given from outside so that tests need none. */
export interface Clock {
  /** Milliseconds from some fixed moment. */
  now(): number;
  /** Runs `job` once after `milliseconds`; gives back how to call it off. */
  after(milliseconds: number, job: () => void): () => void;
}

/** Whether the panel is being looked at. */
export interface Attention {
  inSight(): boolean;
  /** Tells when the panel goes out of sight, comes back or gets the focus; gives back how to stop. */
  onChange(listener: () => void): () => void;
}

export const browserClock: Clock = {
  now: () => performance.now(),
  after(milliseconds, job) {
    const timer = setTimeout(job, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** The attention of the page that we run in; always in sight where there is no page. */
export function pageAttention(): Attention {
  if (typeof document === 'undefined') return { inSight: () => true, onChange: () => () => undefined };
  return {
    inSight: () => document.visibilityState !== 'hidden',
    onChange(listener) {
      document.addEventListener('visibilitychange', listener);
      window.addEventListener('focus', listener);
      return () => {
        document.removeEventListener('visibilitychange', listener);
        window.removeEventListener('focus', listener);
      };
    },
  };
}

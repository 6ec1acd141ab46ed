/** An account that its operator gave for tests, or a guest (SASL ANONYMOUS) where `jid` is null. */
export type TestAccount =
  | {
      jid: string;
      password: string;
      /** Lets the password go under TLS as it is, where nothing better is offered. Off unless the operator says so. */
      allowPlain?: boolean;
    }
  | { jid: null };

/** Ports of XMPP services and of the web; an SRV record that names another one is not followed. */
export const allowedPorts: ReadonlySet<number> = new Set([80, 443, 5222, 5223, 5269, 5270, 5280, 5281, 5443]);

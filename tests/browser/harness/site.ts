import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** What the server answers at one address. */
export interface Reply {
  body: string | Buffer;
  /** Content type; `text/html; charset=utf-8` where not given. */
  type?: string;
  headers?: Record<string, string>;
}

/** The local server that stands in for every government site. */
export interface Site {
  port: number;
  /** Everything that was asked of it, as full addresses; `CONNECT host:port` for refused tunnels. */
  asked: string[];
  /** Serves `reply` at `http://host/path`. */
  serve(address: string, reply: Reply): void;
  close(): Promise<void>;
}

/**
 * Starts the server on a free port of 127.0.0.1. It answers both as a web server and as an HTTP
 * proxy, serves what `serve` was given and 404 for the rest, and lets no tunnel through.
 */
export const startSite = async (): Promise<Site> => {
  const replies = new Map<string, Reply>();
  const asked: string[] = [];
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const address = new URL(request.url ?? '/', `http://${request.headers.host ?? ''}`).href;
    asked.push(address);
    const reply = replies.get(address);
    response.writeHead(reply ? 200 : 404, {
      'content-type': reply?.type ?? 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      ...reply?.headers,
    });
    response.end(reply?.body ?? '');
  };
  const server = createServer(answer);
  server.on('connect', (request: IncomingMessage, socket: Socket) => {
    asked.push(`CONNECT ${request.url ?? ''}`);
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    serve: (address, reply) => replies.set(new URL(address).href, reply),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

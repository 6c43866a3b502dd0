import net from 'node:net';

const LOOPBACK = ['127.0.0.1', '::1'];

/** A port of the loopback interface that nobody listens on. */
export function findFreePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Whether somebody listens on the port on either loopback address. */
export async function isPortTaken(port) {
  const answers = await Promise.all(LOOPBACK.map(host => accepts(host, port)));
  return answers.includes(true);
}

function accepts(host, port) {
  return new Promise(resolve => {
    const socket = net.connect({ host, port });
    const answer = value => {
      socket.destroy();
      resolve(value);
    };
    socket.once('connect', () => answer(true));
    socket.once('error', () => answer(false));
    socket.setTimeout(1000, () => answer(false));
  });
}

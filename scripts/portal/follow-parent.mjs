/**
 * Stops this process as a signal would when the one that started it disappears, even by kill -9:
 * a portal whose parent is gone would keep its port for ever.
 */
const end = () => process.kill(process.pid, 'SIGTERM');

process.once('disconnect', end);

// npm offers no channel, and kills only the shell that it started. Without npm, being left alone may be wanted (nohup).
if (process.env['npm_lifecycle_event'] && !process.channel) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    end();
  }, 500);
  watch.unref();
}

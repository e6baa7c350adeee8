/**
 * Stops this process as a signal would when the one that started it disappears, even by kill -9:
 * a portal whose parent is gone would keep its port for ever.
 */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));

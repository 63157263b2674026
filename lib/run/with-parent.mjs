/** Preloaded into the web server and the worker: when the launcher is killed, they stop as if they had been asked to. */
// `next dev` hands this on to a process of its own, which waits for orders on its channel and would end without it.
if (!process.env.NEXT_PRIVATE_WORKER) {
  process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
  process.channel?.unref();
}

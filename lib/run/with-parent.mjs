/** Preloaded into the web server and the worker: when the launcher is killed, they stop as if they had been asked to. */
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
process.channel?.unref();

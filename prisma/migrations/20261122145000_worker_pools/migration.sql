-- The name under which a worker locks its jobs; a worker of the version before says none.
ALTER TABLE "worker_heartbeat" ADD COLUMN "pool_id" TEXT;

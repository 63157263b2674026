-- CreateEnum
CREATE TYPE "ActivityScope" AS ENUM ('NETWORK', 'FIELD', 'PROVINCE', 'CENTRE');

-- CreateTable
CREATE TABLE "statistics_run" (
    "id" SMALLINT NOT NULL DEFAULT 1,
    "as_of" TIMESTAMPTZ(3) NOT NULL,
    "day" DATE NOT NULL,

    CONSTRAINT "statistics_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coverage_cell" (
    "field_id" UUID NOT NULL,
    "province_id" UUID NOT NULL,
    "teachers" INTEGER NOT NULL,
    "trained" INTEGER NOT NULL,

    CONSTRAINT "coverage_cell_pkey" PRIMARY KEY ("field_id","province_id")
);

-- CreateTable
CREATE TABLE "activity_month" (
    "id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "scope" "ActivityScope" NOT NULL,
    "key" UUID,
    "trainings" INTEGER NOT NULL,
    "hours" INTEGER NOT NULL,
    "people" INTEGER NOT NULL,

    CONSTRAINT "activity_month_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "activity_month_scope_key_month_idx" ON "activity_month"("scope", "key", "month");

-- The run is one row; a cell never has more trained than teachers; a month is its first day, once a scope and key.
ALTER TABLE statistics_run ADD CONSTRAINT statistics_run_is_one CHECK (id = 1);
ALTER TABLE coverage_cell ADD CONSTRAINT coverage_cell_counts CHECK (trained BETWEEN 0 AND teachers);
ALTER TABLE activity_month ADD CONSTRAINT activity_month_first_day CHECK (extract(day FROM month) = 1);
ALTER TABLE activity_month ADD CONSTRAINT activity_month_key CHECK ((scope = 'NETWORK') = (key IS NULL));
CREATE UNIQUE INDEX activity_month_once ON activity_month (scope, coalesce(key, '00000000-0000-0000-0000-000000000000'), month);

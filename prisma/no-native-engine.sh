#!/bin/sh
echo "Migrations run without Prisma's native engine here: npm run db:migrate, npm run db:diff." >&2
exit 1

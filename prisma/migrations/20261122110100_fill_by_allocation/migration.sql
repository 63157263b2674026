-- A session can fill by allocation at a deadline. A migration of its own: a new value cannot be used where it was added.
ALTER TYPE "FillMode" ADD VALUE 'ALLOCATION';
